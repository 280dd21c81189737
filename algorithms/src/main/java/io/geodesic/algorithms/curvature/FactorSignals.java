package io.geodesic.algorithms.curvature;

import static io.geodesic.autodiff.primitive.Arithmetic.add;
import static io.geodesic.autodiff.primitive.Columns.embed;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.autodiff.primitive.Constants;
import io.geodesic.autodiff.replay.Replay;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.network.Layer;
import io.geodesic.policies.policy.Policy;
import java.util.ArrayList;
import java.util.List;

/**
 * What the rows of a policy's Fisher factor are made of, for a batch: the inputs of its dense
 * layers and the adjoints of their pre-activations, or the gradients of its convolutions, one for
 * each factor column; and work space that the layers share.
 */
final class FactorSignals {

  private final FisherTape tape;
  private final Workers workers;
  private final List<List<Var>> signals = new ArrayList<>();
  private final Replay replay;
  private int examples;
  private final double[][] work = {{}, {}, {}};

  FactorSignals(Policy policy, FisherModel model) {
    this.tape = new FisherTape(policy, model);
    this.workers = model.workers();
    List<Adjoints> adjoints = tape.adjoints();
    List<Var> outputs = new ArrayList<>();
    for (int l = 0; l < adjoints.size(); l++) {
      Layer layer = layers().get(l);
      if (layer.positions() == 1) {
        outputs.add(layer.input());
        signals.add(adjoints.get(l).columns());
      } else {
        Var x = homogeneous(layer.input());
        signals.add(
            adjoints.get(l).columns().stream().map(g -> GradientSquares.gradients(x, g)).toList());
      }
      outputs.addAll(signals.get(l));
    }
    this.replay = tape.replay(outputs);
  }

  /** (x, 1), whose product with the adjoints has the biases' gradients in its last row. */
  private static Var homogeneous(Var x) {
    int inputs = x.shape().cols();
    Var one = Constants.constant(x.tape(), x.shape().withCols(1), 1);
    return add(embed(x, 0, inputs + 1), embed(one, inputs, inputs + 1));
  }

  Policy policy() {
    return tape.policy();
  }

  Workers workers() {
    return workers;
  }

  List<Layer> layers() {
    return tape.layers();
  }

  /**
   * For each factor column, a dense layer's adjoints of its pre-activation, N × outputs; or, where
   * a layer has several positions, its gradients, N × size.
   */
  List<Var> signals(int layer) {
    return signals.get(layer);
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

  /**
   * One of three work spaces whose content does not outlive the method that asks for it.
   *
   * @param which 0, 1 or 2
   */
  double[] work(int which, int size) {
    if (work[which].length < size) {
      work[which] = new double[size];
    }
    return work[which];
  }
}
