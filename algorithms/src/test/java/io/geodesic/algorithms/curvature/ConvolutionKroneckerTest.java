package io.geodesic.algorithms.curvature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.testing.CurvatureCase;
import io.geodesic.algorithms.testing.DenseFisher;
import io.geodesic.algorithms.testing.ImagePolicyCase;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.autodiff.replay.Replay;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.distribution.Categorical;
import io.geodesic.policies.distribution.DiagonalGaussian;
import io.geodesic.policies.network.Activation;
import io.geodesic.policies.network.ConvNet;
import io.geodesic.policies.network.Convolution;
import io.geodesic.policies.network.ImageSize;
import io.geodesic.policies.network.Layer;
import io.geodesic.policies.network.Mlp;
import io.geodesic.policies.policy.Policy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** K-FAC and EKFAC of convolutions (Grosse and Martens 2016). */
class ConvolutionKroneckerTest {

  private static final double DAMPING = 0.1;

  static Stream<ImagePolicyCase> policies() {
    return ImagePolicyCase.all().stream();
  }

  /** A = E[Σ_p ã_p ã_pᵀ], G = E[(1/P) Σ_k,p g_kp g_kpᵀ] by loops over examples and positions. */
  @ParameterizedTest
  @MethodSource("policies")
  void factorsAreMomentsOverPositions(ImagePolicyCase row) {
    int rows = 7;
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, rows);
    FisherTape tape = new FisherTape(policy, FisherModel.exact(DAMPING, Workers.inline()));
    List<Adjoints> adjoints = tape.adjoints();
    List<Var> outputs = new ArrayList<>();
    tape.layers().forEach(layer -> outputs.add(layer.input()));
    adjoints.forEach(layer -> outputs.addAll(layer.columns()));
    Replay replay = tape.replay(outputs);
    tape.bind(replay, batch);
    replay.evaluate(rows);
    Curvature kfac = CurvatureCase.KFAC.create(policy, DAMPING).at(policy, batch);
    for (int l = 0; l < tape.layers().size(); l++) {
      Layer layer = tape.layers().get(l);
      int positions = rows * layer.positions();
      RealMatrix a = moments(replay, layer.input(), positions, 1.0 / rows, true);
      RealMatrix g = new Array2DRowRealMatrix(layer.outputs(), layer.outputs());
      for (Var adjoint : adjoints.get(l).columns()) {
        g = g.add(moments(replay, adjoint, positions, 1.0 / positions, false));
      }
      assertClose(DenseFisher.kronecker(a, g), block(kfac, policy, layer), 1e-10);
    }
  }

  /**
   * Images of one colour give all positions the same input; each output looks at one position, so
   * that the adjoints of different positions are uncorrelated; and the units are all active, so
   * that they do not depend on the image. Then nothing that K-FAC assumes is an approximation.
   */
  @ParameterizedTest
  @EnumSource(names = {"KFAC", "EKFAC"})
  void blockIsExactForConstantImagesAndUncorrelatedPositions(CurvatureCase strategy) {
    int positions = 4;
    int filters = 2;
    int rows = 3;
    ImageSize image = new ImageSize(3, 3, 2);
    Mlp head = new Mlp(positions * filters, List.of(), positions, Activation.RELU, 1);
    ConvNet net = new ConvNet(image, List.of(new Convolution(filters, 2, 1, 0)), head);
    Policy policy = new Policy(net, new DiagonalGaussian(positions, -0.3), PolicyCase.random(1));
    double[] theta = policy.parameters();
    double[] positive = PolicyCase.normal(2, theta.length, 1);
    int convolution = net.parameterCount() - head.parameterCount();
    for (int i = 0; i < convolution; i++) {
      theta[i] = Math.abs(positive[i]);
    }
    for (int i = 0; i < positions * filters * positions; i++) {
      boolean own = i % positions == i / positions / filters;
      theta[convolution + i] = own ? positive[convolution + i] : 0;
    }
    double[] images = new double[rows * image.size()];
    Arrays.setAll(images, i -> 0.5 + 0.7 * Math.floorDiv(i, image.size()) + 0.4 * (i % 2));
    Batch batch = ImagePolicyCase.batch(policy, images, 3, rows);
    Layer layer = ConvolutionFisherTest.layers(policy).get(0);
    Curvature exact = CurvatureCase.EXACT.create(policy, DAMPING).at(policy, batch);
    Curvature kronecker = strategy.create(policy, DAMPING).at(policy, batch);
    assertEquals(positions, layer.positions());
    assertClose(block(exact, policy, layer), block(kronecker, policy, layer), 1e-11);
  }

  /** One patch as large as the image is a dense layer, for every curvature and to the last bit. */
  @ParameterizedTest
  @EnumSource(CurvatureCase.class)
  void patchOfTheWholeImageIsADenseLayer(CurvatureCase strategy) {
    Mlp head = new Mlp(3, List.of(4), 3, Activation.TANH, 1);
    ImageSize image = new ImageSize(2, 2, 2);
    ConvNet net = new ConvNet(image, List.of(new Convolution(3, 2, 1, 0)), head);
    Policy policy = new Policy(net, new Categorical(3), PolicyCase.random(1));
    Mlp dense = new Mlp(8, List.of(3, 4), 3, Activation.TANH, 1);
    Policy other = new Policy(dense, new Categorical(3), PolicyCase.random(2));
    System.arraycopy(policy.parameters(), 0, other.parameters(), 0, policy.parameterCount());
    double[] images = PolicyCase.normal(4, 20 * 8, 1);
    double[] g = PolicyCase.normal(5, policy.parameterCount(), 1);
    double[] one = new double[g.length];
    double[] two = new double[g.length];
    Batch batch = ImagePolicyCase.batch(policy, images, 6, 20);
    strategy.create(policy, DAMPING).at(policy, batch).solve(g, one);
    strategy.create(other, DAMPING).at(other, batch).solve(g, two);
    assertArrayEquals(two, one);
  }

  /** The eigenbasis' diagonal is that of the exact block, hence the nearest, with its trace. */
  @ParameterizedTest
  @MethodSource("policies")
  void eigenvalueCorrectionKeepsTheTraceAndIsNearerThanTheFactors(ImagePolicyCase row) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, 40);
    Curvature exact = CurvatureCase.EXACT.create(policy, DAMPING).at(policy, batch);
    Curvature kfac = CurvatureCase.KFAC.create(policy, DAMPING).at(policy, batch);
    Curvature ekfac = CurvatureCase.EKFAC.create(policy, DAMPING).at(policy, batch);
    for (Layer layer : ConvolutionFisherTest.layers(policy)) {
      RealMatrix f = block(exact, policy, layer);
      RealMatrix corrected = block(ekfac, policy, layer);
      assertEquals(f.getTrace(), corrected.getTrace(), 1e-10 * f.getTrace());
      double distance = f.subtract(block(kfac, policy, layer)).getFrobeniusNorm();
      double correctedDistance = f.subtract(corrected).getFrobeniusNorm();
      double rounding = 1e-12 * f.getFrobeniusNorm();
      assertTrue(correctedDistance <= distance + rounding, correctedDistance + " " + distance);
    }
  }

  @ParameterizedTest
  @MethodSource("policies")
  void blocksArePositiveSemidefinite(ImagePolicyCase row) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, 3);
    for (CurvatureCase strategy : List.of(CurvatureCase.KFAC, CurvatureCase.EKFAC)) {
      Curvature curvature = strategy.create(policy, DAMPING).at(policy, batch);
      for (Layer layer : ConvolutionFisherTest.layers(policy)) {
        RealMatrix block = block(curvature, policy, layer);
        RealMatrix symmetric = block.add(block.transpose()).scalarMultiply(0.5);
        double[] values = new EigenDecomposition(symmetric).getRealEigenvalues();
        assertTrue(Arrays.stream(values).min().orElseThrow() > -1e-12 * block.getTrace());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(CurvatureCase.class)
  void solvingUndoesMultiplying(CurvatureCase strategy) {
    for (ImagePolicyCase row : ImagePolicyCase.all()) {
      Policy policy = row.policy(1);
      Batch batch = row.batch(policy, 2, 30);
      Curvature curvature = strategy.create(policy, DAMPING).at(policy, batch);
      double[] g = PolicyCase.normal(3, policy.parameterCount(), 1);
      double[] x = new double[g.length];
      double[] back = new double[g.length];
      curvature.solve(g, x);
      curvature.multiply(x, back);
      assertArrayEquals(g, back, 1e-8);
    }
  }

  private static RealMatrix block(Curvature curvature, Policy policy, Layer layer) {
    return UndampedMatrix.of(curvature, layer.offset(), layer.size(), policy.parameterCount());
  }

  /** share · Σ xxᵀ over rows, each with a last 1 if homogeneous. */
  private static RealMatrix moments(
      Replay replay, Var x, int rows, double share, boolean homogeneous) {
    int width = x.shape().cols();
    int size = homogeneous ? width + 1 : width;
    RealMatrix sum = new Array2DRowRealMatrix(size, size);
    for (int row = 0; row < rows; row++) {
      int at = replay.offset(x) + row * width;
      double[] v = Arrays.copyOf(Arrays.copyOfRange(replay.array(x), at, at + width), size);
      if (homogeneous) {
        v[width] = 1;
      }
      RealMatrix column = new Array2DRowRealMatrix(v);
      sum = sum.add(column.multiply(column.transpose()).scalarMultiply(share));
    }
    return sum;
  }

  private static void assertClose(RealMatrix expected, RealMatrix actual, double tolerance) {
    double scale = expected.getFrobeniusNorm();
    assertTrue(scale > 1e-3);
    assertEquals(0, expected.subtract(actual).getFrobeniusNorm() / scale, tolerance);
  }
}
