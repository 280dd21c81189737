package io.geodesic.policies.distribution;

import static io.geodesic.autodiff.primitive.Arithmetic.add;
import static io.geodesic.autodiff.primitive.Columns.columns;
import static io.geodesic.autodiff.primitive.Columns.embed;

import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.kernel.KernelProvider;
import io.geodesic.commons.random.RandomStream;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;

/**
 * Several independent choices, each one of n_i actions with probabilities softmax(logits); the
 * logits of all choices lie side by side, and the action is the list of chosen numbers.
 *
 * <p>Everything is the sum over the choices of what {@link Categorical} says of each; the Fisher
 * information is block-diagonal, and so is its factor.
 *
 * @param actions number of actions n_i of each choice, each at least 2; at least one choice
 */
public record MultiCategorical(List<Integer> actions) implements ActionDistribution {

  /** Keeps a copy. */
  public MultiCategorical {
    actions = List.copyOf(actions);
    if (actions.isEmpty()) {
      throw new IllegalArgumentException("multi-categorical distribution needs at least 1 choice");
    }
    actions.forEach(Categorical::new);
  }

  @Override
  public int actionColumns() {
    return actions.size();
  }

  @Override
  public int networkOutputs() {
    return firstLogit(actions.size());
  }

  @Override
  public List<Shape> parameterShapes() {
    return List.of(Shape.batch(networkOutputs()));
  }

  @Override
  public List<Var> parameters(Var networkOutput, List<Var> freeParameters) {
    return List.of(networkOutput);
  }

  @Override
  public Var logProbability(List<Var> parameters, Var taken) {
    return total(i -> choice(i).logProbability(part(parameters, i), columns(taken, i, 1)));
  }

  @Override
  public Var entropy(List<Var> parameters) {
    return total(i -> choice(i).entropy(part(parameters, i)));
  }

  @Override
  public Var kl(List<Var> old, List<Var> current) {
    return total(i -> choice(i).kl(part(old, i), part(current, i)));
  }

  @Override
  public List<Var> fisher(List<Var> parameters, List<Var> tangents, Var weights) {
    Var product =
        total(
            i -> {
              Var own = choice(i).fisher(part(parameters, i), part(tangents, i), weights).get(0);
              return embed(own, firstLogit(i), networkOutputs());
            });
    return List.of(product);
  }

  @Override
  public int fisherRootColumns() {
    return networkOutputs() - actions.size();
  }

  @Override
  public Var fisherRoot(List<Var> parameters, int k) {
    Objects.checkIndex(k, fisherRootColumns());
    int column = k;
    int i = 0;
    while (column >= choice(i).fisherRootColumns()) {
      column -= choice(i).fisherRootColumns();
      i++;
    }
    Var own = choice(i).fisherRoot(part(parameters, i), column);
    return embed(own, firstLogit(i), networkOutputs());
  }

  @Override
  public void sample(double[][] parameters, int rows, RandomStream[] random, double[] taken) {
    double[] p = parameters[0];
    int choices = actions.size();
    for (int at = 0, k = 0; k < rows * choices; k++) {
      int n = actions.get(k % choices);
      Categorical.shiftByMaximum(p, at, n);
      at += n;
    }
    int width = networkOutputs();
    KernelProvider.kernels().exp(rows * width, p, 0, p, 0);
    for (int at = 0, k = 0; k < rows * choices; k++) {
      int n = actions.get(k % choices);
      taken[k] = Categorical.drawn(p, at, n, random[k / choices].nextDouble());
      at += n;
    }
  }

  @Override
  public void mode(double[][] parameters, int rows, double[] taken) {
    int choices = actions.size();
    for (int at = 0, k = 0; k < rows * choices; k++) {
      int n = actions.get(k % choices);
      taken[k] = Categorical.largest(parameters[0], at, n);
      at += n;
    }
  }

  private Categorical choice(int i) {
    return new Categorical(actions.get(i));
  }

  private int firstLogit(int choice) {
    int sum = 0;
    for (int i = 0; i < choice; i++) {
      sum += actions.get(i);
    }
    return sum;
  }

  private List<Var> part(List<Var> logits, int i) {
    return List.of(columns(logits.get(0), firstLogit(i), actions.get(i)));
  }

  private Var total(IntFunction<Var> ofChoice) {
    Var sum = ofChoice.apply(0);
    for (int i = 1; i < actions.size(); i++) {
      sum = add(sum, ofChoice.apply(i));
    }
    return sum;
  }
}
