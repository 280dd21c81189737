package io.geodesic.algorithms.curvature;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.autodiff.derivative.Vjp;
import io.geodesic.autodiff.primitive.Constants;
import io.geodesic.autodiff.replay.Replay;
import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.random.RandomStream;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.distribution.ActionDistribution;
import io.geodesic.policies.network.Layer;
import io.geodesic.policies.policy.Policy;
import io.geodesic.policies.policy.RecordedPolicy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A policy on a tape with the columns S_k of a factor of its output metric, M = Σ S_kS_kᵀ, for one
 * kind of Fisher information: F = E[JᵀMJ] over the network's parameters.
 *
 * <p>{@link FisherKind#EXACT}: the closed-form factor of the distribution. Otherwise one column,
 * the score ∂log π(a|s)/∂output of a drawn or taken action, and the closed-form columns of outputs
 * that are not the action's.
 */
final class FisherTape {

  private final Policy policy;
  private final FisherModel model;
  private final RecordedPolicy recorded;
  private final Var actions;
  private final List<Var> columns = new ArrayList<>();
  private RandomStream[] draws = new RandomStream[0];
  private double[] drawn = new double[0];

  FisherTape(Policy policy, FisherModel model) {
    this.policy = policy;
    this.model = model;
    Tape tape = new Tape();
    this.recorded = policy.record(tape);
    ActionDistribution distribution = policy.distribution();
    int exactFrom = 0;
    if (model.kind() == FisherKind.EXACT) {
      actions = null;
    } else {
      actions = tape.input("actions", Shape.batch(distribution.actionColumns()));
      columns.add(score(distribution));
      exactFrom = distribution.fisherRootColumns() - distribution.auxiliaryRootColumns();
    }
    for (int k = exactFrom; k < distribution.fisherRootColumns(); k++) {
      columns.add(distribution.fisherRoot(recorded.parameters(), k));
    }
  }

  private Var score(ActionDistribution distribution) {
    Var logProbability = distribution.logProbability(recorded.parameters(), actions);
    Var one = Constants.constant(recorded.tape(), logProbability.shape(), 1);
    return Vjp.of(List.of(logProbability), List.of(one), List.of(recorded.output())).get(0);
  }

  Policy policy() {
    return policy;
  }

  RecordedPolicy recorded() {
    return recorded;
  }

  List<Layer> layers() {
    return recorded.layers();
  }

  /** The columns S_k, N × outputs each. */
  List<Var> columns() {
    return columns;
  }

  /** For each layer, the adjoints of its pre-activation, one for each column. */
  List<Adjoints> adjoints() {
    ConstantMetric metric =
        model.kind() == FisherKind.EXACT ? ConstantMetric.of(policy, recorded) : null;
    if (metric == null) {
      return pullBack(recorded.output(), columns, layers());
    }
    Adjoints before = metric.ofBefore();
    int pulled = layers().size() - 2;
    List<Adjoints> adjoints =
        new ArrayList<>(pullBack(metric.source(), before.columns(), layers().subList(0, pulled)));
    adjoints.add(before);
    adjoints.add(metric.ofLast());
    return adjoints;
  }

  /** The adjoints of layers for those of a value that depends on them. */
  private static List<Adjoints> pullBack(Var value, List<Var> seeds, List<Layer> layers) {
    List<Var> preActivations = layers.stream().map(Layer::preActivation).toList();
    List<List<Var>> columns = new ArrayList<>();
    layers.forEach(layer -> columns.add(new ArrayList<>()));
    for (Var seed : seeds) {
      List<Var> ofSeed = Vjp.of(List.of(value), List.of(seed), preActivations);
      for (int l = 0; l < columns.size(); l++) {
        columns.get(l).add(ofSeed.get(l));
      }
    }
    return columns.stream().map(Adjoints::of).toList();
  }

  /** Prepares the computation of values of this tape at the policy's parameters. */
  Replay replay(List<Var> outputs) {
    return replay(outputs, List.of());
  }

  /** The same for repeated runs that differ only in some inputs. */
  Replay replay(List<Var> outputs, List<Var> hotInputs) {
    Replay replay = new Replay(outputs, hotInputs, model.workers());
    replay.bind(recorded.theta(), policy.parameters());
    return replay;
  }

  /** Binds a batch's states and, if the kind needs any, actions; draws them if they are sampled. */
  void bind(Replay replay, Batch batch) {
    replay.bind(recorded.observations(), batch.observations(), 0);
    switch (model.kind()) {
      case EXACT -> {}
      case SAMPLED -> {
        draw(batch);
        replay.bind(actions, drawn, 0);
      }
      case EMPIRICAL -> replay.bind(actions, batch.actions(), 0);
    }
  }

  private void draw(Batch batch) {
    int n = batch.size();
    if (draws.length < n) {
      draws = new RandomStream[n];
      Arrays.fill(draws, model.random());
      drawn = new double[n * policy.distribution().actionColumns()];
    }
    policy.act(batch.observations(), n, draws, drawn);
  }

  /** Saves where the drawing of actions stands. */
  static void save(FisherModel model, State state) {
    if (model.kind() == FisherKind.SAMPLED) {
      state.putBytes("draws", model.random().save());
    }
  }

  /** Goes on drawing actions where a saved run stood. */
  static void load(FisherModel model, State state) {
    if (model.kind() == FisherKind.SAMPLED) {
      model.random().restore(state.bytes("draws"));
    }
  }
}
