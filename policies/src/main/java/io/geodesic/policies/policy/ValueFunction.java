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
import io.geodesic.policies.network.Layer;
import io.geodesic.policies.network.Network;
import java.util.List;

/**
 * The critic V_w(s): a network with one output and its parameters w, which updaters write to in
 * place.
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
  private final double[] weights;
  private final Recording recorded;
  private final Replay forward;

  /**
   * Creates a value function with initial parameters.
   *
   * @throws IllegalArgumentException unless the network has one output
   */
  public ValueFunction(Network network, RandomStream random, Workers workers) {
    if (network.outputs() != 1) {
      throw new IllegalArgumentException("a value function has 1 output, got " + network.outputs());
    }
    this.network = network;
    this.weights = new double[network.parameterCount()];
    network.initialize(weights, random);
    this.recorded = record(new Tape());
    this.forward = new Replay(List.of(recorded.value()), workers);
    forward.bind(recorded.weights(), weights);
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
    VectorInput parameters = tape.vector("weights", network.parameterShapes());
    Network.Recording net = network.record(observations, parameters.slices());
    return new Recording(observations, parameters, net.output(), net.layers());
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
    state.put("weights", weights, weights.length);
  }

  @Override
  public void load(State state) {
    state.copyTo("weights", weights);
  }
}
