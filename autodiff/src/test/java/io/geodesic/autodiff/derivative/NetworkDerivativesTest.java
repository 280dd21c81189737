package io.geodesic.autodiff.derivative;

import static io.geodesic.autodiff.testing.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.geodesic.autodiff.primitive.Arithmetic;
import io.geodesic.autodiff.primitive.Elementary;
import io.geodesic.autodiff.primitive.Softmax;
import io.geodesic.autodiff.primitive.Sums;
import io.geodesic.autodiff.replay.Replay;
import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.autodiff.tape.VectorInput;
import io.geodesic.autodiff.testing.Array;
import io.geodesic.autodiff.testing.Evaluation;
import io.geodesic.autodiff.testing.Flat;
import io.geodesic.autodiff.testing.SmallNetwork;
import io.geodesic.commons.parallel.Workers;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Derivatives of a whole network against finite differences and dense matrices. */
class NetworkDerivativesTest {

  private static final int BATCH = 7;

  private final SplittableRandom random = new SplittableRandom(11);
  private final SmallNetwork network = new SmallNetwork();
  private final double[] theta = network.drawParameters(random);
  private final int length = theta.length;
  private final Array observations = Array.random(network.observations.shape(), BATCH, random);

  @Test
  void gradientOfLossEqualsCentralDifferences() {
    Var loss = loss();
    List<Var> grad = Derivatives.grad(loss, network.parameters.slices());
    double[] gradient = Flat.of(at(theta, grad), grad, length);
    for (int i = 0; i < length; i++) {
      double h = 1e-5;
      double ahead = at(Flat.moved(theta, i, h), List.of(loss)).scalar(loss);
      double behind = at(Flat.moved(theta, i, -h), List.of(loss)).scalar(loss);
      assertClose((ahead - behind) / (2 * h), gradient[i], 1e-8, "parameter " + i);
    }
  }

  @Test
  void hessianIsSymmetricAndEqualsDifferencesOfGradients() {
    List<Var> grad = Derivatives.grad(loss(), network.parameters.slices());
    double[][] hessian = dense(hessianProduct());
    for (int i = 0; i < length; i++) {
      double h = 1e-5;
      double[] ahead = Flat.of(at(Flat.moved(theta, i, h), grad), grad, length);
      double[] behind = Flat.of(at(Flat.moved(theta, i, -h), grad), grad, length);
      for (int j = 0; j < length; j++) {
        assertClose((ahead[j] - behind[j]) / (2 * h), hessian[i][j], 1e-7, i + ", " + j);
        assertEquals(hessian[j][i], hessian[i][j], 1e-12);
      }
    }
  }

  @Test
  void gaussNewtonProductEqualsDenseTripleProduct() {
    double[][] jacobian = denseJacobian();
    double[] logits = read(at(theta, List.of(network.output())), network.output()).data();
    double[][] product = dense(gaussNewtonProduct());
    for (int i = 0; i < length; i++) {
      for (int j = 0; j < length; j++) {
        assertClose(metric(jacobian[i], jacobian[j], logits), product[i][j], 1e-12, i + ", " + j);
      }
    }
  }

  @Test
  void hessianOfDivergenceAtItsMinimumIsTheGaussNewtonMatrix() {
    Var target = network.tape.input("target", Shape.batch(SmallNetwork.OUTPUTS));
    Var divergence =
        Sums.sum(
            Arithmetic.multiply(
                Elementary.exp(target),
                Arithmetic.subtract(target, Softmax.logSoftmax(network.output()))));
    Var logProbabilities = Softmax.logSoftmax(network.output());
    double[] old = read(at(theta, List.of(logProbabilities)), logProbabilities).data();
    VectorInput v = network.direction("v");
    List<Var> product = Derivatives.hvp(divergence, network.parameters.slices(), v.slices());
    VectorInput g = network.direction("g");
    List<Var> gaussNewton = gaussNewton(g);
    double[] direction = network.drawParameters(random);
    Replay replay = new Replay(product, Workers.inline());
    replay.bind(target, old, 0);
    replay.bind(v, direction);
    evaluate(replay, theta);
    Replay expected = new Replay(gaussNewton, Workers.inline());
    expected.bind(g, direction);
    evaluate(expected, theta);
    assertArrayEquals(
        Flat.of(expected, gaussNewton, length), Flat.of(replay, product, length), 1e-12);
  }

  private record Product(VectorInput direction, List<Var> outputs) {}

  private Product hessianProduct() {
    VectorInput v = network.direction("v");
    return new Product(v, Derivatives.hvp(loss(), network.parameters.slices(), v.slices()));
  }

  private Product gaussNewtonProduct() {
    VectorInput v = network.direction("v");
    return new Product(v, gaussNewton(v));
  }

  /** Jᵀ·M·J·v with M the Fisher metric of the softmax. */
  private List<Var> gaussNewton(VectorInput v) {
    List<Var> theta = network.parameters.slices();
    List<Var> output = List.of(network.output());
    Var pushed = Jvp.of(output, theta, v.slices()).get(0);
    Var metric = Softmax.softmaxDerivative(Softmax.softmax(network.output()), pushed);
    return Vjp.of(output, List.of(metric), theta);
  }

  /** Column i is the product with the i-th unit vector. */
  private double[][] dense(Product product) {
    Replay replay = new Replay(product.outputs(), product.direction().slices(), Workers.inline());
    double[][] columns = new double[length][];
    double[] unit = new double[length];
    replay.bind(product.direction(), unit);
    replay.bind(network.parameters, theta);
    replay.bind(network.observations, observations.data(), 0);
    replay.prepare(BATCH);
    for (int i = 0; i < length; i++) {
      unit[i] = 1;
      replay.run();
      columns[i] = Flat.of(replay, product.outputs(), length);
      unit[i] = 0;
    }
    return columns;
  }

  /** Row i holds the derivatives of all outputs by parameter i. */
  private double[][] denseJacobian() {
    double[][] jacobian = new double[length][];
    VectorInput v = network.direction("v");
    Var pushed = Jvp.of(List.of(network.output()), network.parameters.slices(), v.slices()).get(0);
    for (int i = 0; i < length; i++) {
      Replay replay = new Replay(List.of(pushed), Workers.inline());
      replay.bind(v, Flat.moved(new double[length], i, 1));
      evaluate(replay, theta);
      jacobian[i] = read(replay, pushed).data();
    }
    return jacobian;
  }

  /** aᵀ·M·b with M = diag(p) − ppᵀ for each example. */
  private static double metric(double[] a, double[] b, double[] logits) {
    int n = SmallNetwork.OUTPUTS;
    double sum = 0;
    for (int example = 0; example < BATCH; example++) {
      double total = 0;
      for (int j = 0; j < n; j++) {
        total += StrictMath.exp(logits[example * n + j]);
      }
      for (int j = 0; j < n; j++) {
        double pj = StrictMath.exp(logits[example * n + j]) / total;
        for (int k = 0; k < n; k++) {
          double pk = StrictMath.exp(logits[example * n + k]) / total;
          double m = (j == k ? pj : 0) - pj * pk;
          sum += a[example * n + j] * m * b[example * n + k];
        }
      }
    }
    return sum;
  }

  private Var loss() {
    return Sums.sum(Elementary.square(Softmax.logSoftmax(network.output())));
  }

  private Replay at(double[] parameters, List<Var> outputs) {
    Replay replay = new Replay(outputs, Workers.inline());
    evaluate(replay, parameters);
    return replay;
  }

  private void evaluate(Replay replay, double[] parameters) {
    replay.bind(network.parameters, parameters);
    replay.bind(network.observations, observations.data(), 0);
    replay.evaluate(BATCH);
  }

  private static Array read(Replay replay, Var output) {
    return Evaluation.read(replay, output, BATCH);
  }
}
