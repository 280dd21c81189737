package io.geodesic.policies.policy;

import io.geodesic.autodiff.replay.Replay;
import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.autodiff.tape.VectorInput;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.commons.random.RandomStream;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.checkpoint.Stateful;
import io.geodesic.policies.distribution.ActorCriticDistribution;
import io.geodesic.policies.network.Layer;
import io.geodesic.policies.network.Network;
import java.util.ArrayList;
import java.util.List;

/**
 * The critic V_w(s): a network with one output and its parameters w, which updaters write to in
 * place; or the value that a policy's network gives beside its actions, w being the policy's θ.
 */
public final class ValueFunction implements Stateful {

  /**
   * A value function on a tape.
   *
   * @param observations the input N × observations
   * @param weights the flat parameter vector w
   * @param value V(s) for each example, N×1
   * @param layers the network's affine layers
   */
  public record Recording(Var observations, VectorInput weights, Var value, List<Layer> layers) {}

  private final Network network;
  private final ActorCriticDistribution shared;
  private final double[] weights;
  private final Recording recorded;
  private final Replay forward;

  /**
   * Creates a value function with initial parameters.
   *
   * @throws IllegalArgumentException unless the network has one output
   */
  public ValueFunction(Network network, RandomStream random, Workers workers) {
    this(network, null, initialWeights(network, random), workers);
  }

  private ValueFunction(
      Network network, ActorCriticDistribution shared, double[] weights, Workers workers) {
    this.network = network;
    this.shared = shared;
    this.weights = weights;
    this.recorded = record(new Tape());
    this.forward = new Replay(List.of(recorded.value()), workers);
    forward.bind(recorded.weights(), weights);
  }

  /**
   * The value that a policy's network gives beside its actions. Its parameters are the policy's own
   * array, and it saves and loads nothing.
   *
   * @throws IllegalArgumentException unless the policy's distribution is an {@link
   *     ActorCriticDistribution}
   */
  public static ValueFunction sharedWith(Policy policy, Workers workers) {
    if (!(policy.distribution() instanceof ActorCriticDistribution shared)) {
      throw new IllegalArgumentException(
          "the policy's network gives no value beside " + policy.distribution());
    }
    return new ValueFunction(policy.network(), shared, policy.parameters(), workers);
  }

  private static double[] initialWeights(Network network, RandomStream random) {
    if (network.outputs() != 1) {
      throw new IllegalArgumentException("a value function has 1 output, got " + network.outputs());
    }
    double[] weights = new double[network.parameterCount()];
    network.initialize(weights, random);
    return weights;
  }

  /** Whether the parameters are those of a policy. */
  public boolean isShared() {
    return shared != null;
  }

  public Network network() {
    return network;
  }

  /** The parameters w themselves, not a copy. */
  public double[] parameters() {
    return weights;
  }

  /** Records the value function on a tape, with w and the observations as inputs. */
  public Recording record(Tape tape) {
    Var observations = tape.input("observations", Shape.batch(network.inputs()));
    List<Shape> shapes = new ArrayList<>(network.parameterShapes());
    if (shared != null) {
      shapes.addAll(shared.freeParameterShapes());
    }
    VectorInput parameters = tape.vector("weights", shapes);
    int split = network.parameterShapes().size();
    List<Var> slices = parameters.slices();
    Network.Recording net = network.record(observations, slices.subList(0, split));
    Var value = net.output();
    if (shared != null) {
      value = shared.value(shared.parameters(value, slices.subList(split, slices.size())));
    }
    return new Recording(observations, parameters, value, net.layers());
  }

  /**
   * Computes V(s).
   *
   * @param observations rows × inputs
   * @param values receives rows numbers from {@code offset}
   * @throws IllegalArgumentException if an array is too short
   */
  public void evaluate(double[] observations, int rows, double[] values, int offset) {
    Observations.check(observations, rows, network.inputs());
    if (values.length - offset < rows) {
      throw new IllegalArgumentException(
          rows + " values do not fit into " + values.length + " numbers from " + offset);
    }
    forward.bind(recorded.observations(), observations, 0);
    forward.evaluate(rows);
    Var value = recorded.value();
    System.arraycopy(forward.array(value), forward.offset(value), values, offset, rows);
  }

  @Override
  public void save(State state) {
    if (shared == null) {
      state.put("weights", weights, weights.length);
    }
  }

  @Override
  public void load(State state) {
    if (shared == null) {
      state.copyTo("weights", weights);
    }
  }
}
