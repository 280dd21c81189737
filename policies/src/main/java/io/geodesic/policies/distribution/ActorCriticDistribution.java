package io.geodesic.policies.distribution;

import static io.geodesic.autodiff.primitive.Arithmetic.multiply;
import static io.geodesic.autodiff.primitive.Columns.columns;
import static io.geodesic.autodiff.primitive.Columns.embed;
import static io.geodesic.autodiff.primitive.Constants.constant;

import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.random.RandomStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The actions of another distribution beside a value V(s), the last output of a network that actor
 * and critic share.
 *
 * <p>Probabilities, entropy and KL divergence are those of the actions alone. The Fisher
 * information is that of the joint output (a, v) with v normal around V with unit variance,
 * independent of a (Wu et al. 2017, section 3): blockdiag(M, 1), so that a curvature built on it
 * preconditions the value's loss ½(V − R)² by its Gauss–Newton matrix. What is predicted or bounded
 * with it, such as ½ΔᵀFΔ, counts the value's share ½·mean(ΔV)², too.
 *
 * @param actions distribution of the actions; not itself of this kind
 */
public record ActorCriticDistribution(ActionDistribution actions) implements ActionDistribution {

  public ActorCriticDistribution {
    if (actions instanceof ActorCriticDistribution) {
      throw new IllegalArgumentException("the action distribution has a value already");
    }
  }

  /** V(s) for each example, N×1. */
  public Var value(List<Var> parameters) {
    return parameters.get(parameters.size() - 1);
  }

  @Override
  public int actionColumns() {
    return actions.actionColumns();
  }

  @Override
  public int networkOutputs() {
    return actions.networkOutputs() + 1;
  }

  /** Those of the actions, then V, N×1. */
  @Override
  public List<Shape> parameterShapes() {
    List<Shape> shapes = new ArrayList<>(actions.parameterShapes());
    shapes.add(Shape.batch(1));
    return shapes;
  }

  @Override
  public List<Shape> freeParameterShapes() {
    return actions.freeParameterShapes();
  }

  @Override
  public void initializeFreeParameters(double[] parameters, int offset) {
    actions.initializeFreeParameters(parameters, offset);
  }

  @Override
  public void fisherOfFreeParameters(double[] diagonal, int offset) {
    actions.fisherOfFreeParameters(diagonal, offset);
  }

  @Override
  public List<Var> parameters(Var networkOutput, List<Var> freeParameters) {
    int width = actions.networkOutputs();
    List<Var> all =
        new ArrayList<>(actions.parameters(columns(networkOutput, 0, width), freeParameters));
    all.add(columns(networkOutput, width, 1));
    return all;
  }

  @Override
  public Var logProbability(List<Var> parameters, Var taken) {
    return actions.logProbability(ofActions(parameters), taken);
  }

  @Override
  public Var entropy(List<Var> parameters) {
    return actions.entropy(ofActions(parameters));
  }

  @Override
  public Var kl(List<Var> old, List<Var> current) {
    return actions.kl(ofActions(old), ofActions(current));
  }

  @Override
  public List<Var> fisher(List<Var> parameters, List<Var> tangents, Var weights) {
    List<Var> product =
        new ArrayList<>(actions.fisher(ofActions(parameters), ofActions(tangents), weights));
    product.add(multiply(value(tangents), weights));
    return product;
  }

  @Override
  public int fisherRootColumns() {
    return actions.fisherRootColumns() + 1;
  }

  @Override
  public int auxiliaryRootColumns() {
    return actions.auxiliaryRootColumns() + 1;
  }

  @Override
  public boolean hasConstantFisher() {
    return actions.hasConstantFisher();
  }

  @Override
  public Var fisherRoot(List<Var> parameters, int k) {
    Objects.checkIndex(k, fisherRootColumns());
    if (k < actions.fisherRootColumns()) {
      return embed(actions.fisherRoot(ofActions(parameters), k), 0, networkOutputs());
    }
    Var value = value(parameters);
    return embed(
        constant(value.tape(), value.shape(), 1), actions.networkOutputs(), networkOutputs());
  }

  @Override
  public void sample(double[][] parameters, int rows, RandomStream[] random, double[] taken) {
    actions.sample(parameters, rows, random, taken);
  }

  @Override
  public void mode(double[][] parameters, int rows, double[] taken) {
    actions.mode(parameters, rows, taken);
  }

  private static List<Var> ofActions(List<Var> parameters) {
    return parameters.subList(0, parameters.size() - 1);
  }
}
