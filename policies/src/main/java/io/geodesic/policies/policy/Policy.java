package io.geodesic.policies.policy;

import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.autodiff.tape.VectorInput;
import io.geodesic.commons.random.RandomStream;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.checkpoint.Stateful;
import io.geodesic.policies.distribution.ActionDistribution;
import io.geodesic.policies.network.Network;
import java.util.ArrayList;
import java.util.List;

/**
 * A stochastic policy π_θ(a|s): a network, an action distribution and their parameters θ.
 *
 * <p>θ is one flat vector, the network's parameters first and the distribution's free ones after
 * them; updaters write to it in place. Not thread-safe.
 */
public final class Policy implements Stateful {

  private final Network network;
  private final ActionDistribution distribution;
  private final double[] theta;
  private final RecordedPolicy recorded;
  private final Actor once;

  /**
   * Creates a policy with initial parameters.
   *
   * @throws IllegalArgumentException if the network's output width is not what the distribution
   *     needs
   */
  public Policy(Network network, ActionDistribution distribution, RandomStream random) {
    if (network.outputs() != distribution.networkOutputs()) {
      throw new IllegalArgumentException(
          "network has "
              + network.outputs()
              + " outputs, the action distribution needs "
              + distribution.networkOutputs());
    }
    this.network = network;
    this.distribution = distribution;
    this.theta = new double[parameterShapes().stream().mapToInt(Shape::size).sum()];
    network.initialize(theta, random);
    distribution.initializeFreeParameters(theta, network.parameterCount());
    this.recorded = record(new Tape());
    this.once = actor();
  }

  public Network network() {
    return network;
  }

  public ActionDistribution distribution() {
    return distribution;
  }

  /** The parameters θ themselves, not a copy. */
  public double[] parameters() {
    return theta;
  }

  public int parameterCount() {
    return theta.length;
  }

  /** The shapes of the matrices that θ consists of. */
  public List<Shape> parameterShapes() {
    List<Shape> shapes = new ArrayList<>(network.parameterShapes());
    shapes.addAll(distribution.freeParameterShapes());
    return shapes;
  }

  /** Records the policy on a tape, with θ and the observations as inputs. */
  public RecordedPolicy record(Tape tape) {
    Var observations = tape.input("observations", Shape.batch(network.inputs()));
    return record(observations, tape.vector("theta", parameterShapes()));
  }

  /** Records the policy for given observations and parameters. */
  public RecordedPolicy record(Var observations, VectorInput parameters) {
    int split = network.parameterShapes().size();
    List<Var> slices = parameters.slices();
    Network.Recording net = network.record(observations, slices.subList(0, split));
    List<Var> own = distribution.parameters(net.output(), slices.subList(split, slices.size()));
    return new RecordedPolicy(
        observations.tape(), observations, parameters, own, net.output(), net.layers());
  }

  /** Returns a new actor, to be prepared before it acts. */
  public Actor actor() {
    return new Actor(recorded, distribution, theta);
  }

  /**
   * Draws an action for each observation, at the present parameters; for many steps at the same
   * parameters an {@link #actor} costs less.
   *
   * @param observations rows × inputs
   * @param random one stream for each row
   * @param actions rows × {@link ActionDistribution#actionColumns}, written
   * @throws IllegalArgumentException if an array is too short
   */
  public void act(double[] observations, int rows, RandomStream[] random, double[] actions) {
    once.prepare(rows);
    once.act(observations, random, actions);
  }

  /**
   * Writes the most probable action for each observation, at the present parameters.
   *
   * @param observations rows × inputs
   * @param actions rows × {@link ActionDistribution#actionColumns}, written
   * @throws IllegalArgumentException if an array is too short
   */
  public void actDeterministically(double[] observations, int rows, double[] actions) {
    once.prepare(rows);
    once.actDeterministically(observations, actions);
  }

  @Override
  public void save(State state) {
    state.put("theta", theta, theta.length);
  }

  @Override
  public void load(State state) {
    state.copyTo("theta", theta);
  }
}
