package io.geodesic.algorithms.curvature;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.autodiff.replay.Replay;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.policies.network.Layer;
import io.geodesic.policies.policy.Policy;
import java.util.ArrayList;
import java.util.List;

/**
 * What the rows of a policy's Fisher factor are made of, for a batch: the inputs of its layers and
 * the adjoints of their pre-activations, one for each factor column; and work space that the layers
 * share.
 */
final class FactorSignals {

  private final FisherTape tape;
  private final List<List<Var>> adjoints;
  private final Replay replay;
  private int examples;
  private double[] work = new double[0];
  private double[] otherWork = new double[0];

  FactorSignals(Policy policy, FisherModel model) {
    this.tape = new FisherTape(policy, model);
    this.adjoints = tape.adjoints();
    List<Var> outputs = new ArrayList<>();
    for (int l = 0; l < adjoints.size(); l++) {
      outputs.add(layers().get(l).input());
      outputs.addAll(adjoints.get(l));
    }
    this.replay = tape.replay(outputs);
  }

  Policy policy() {
    return tape.policy();
  }

  List<Layer> layers() {
    return tape.layers();
  }

  /** For one layer, the adjoints of its pre-activation. */
  List<Var> adjoints(int layer) {
    return adjoints.get(layer);
  }

  /** Computes the signals at the policy's current parameters. */
  void update(Batch batch) {
    examples = batch.size();
    tape.bind(replay, batch);
    replay.evaluate(examples);
  }

  /** Number of examples N of the last update. */
  int examples() {
    return examples;
  }

  /** Number of factor columns K. */
  int columns() {
    return tape.columns().size();
  }

  /** The numbers of a signal, row-major from 0, valid until the next update. */
  double[] array(Var signal) {
    return replay.array(signal);
  }

  /** Work space whose content does not outlive the method that asks for it. */
  double[] work(int size) {
    if (work.length < size) {
      work = new double[size];
    }
    return work;
  }

  /** A second one. */
  double[] otherWork(int size) {
    if (otherWork.length < size) {
      otherWork = new double[size];
    }
    return otherWork;
  }
}
