package io.geodesic.algorithms.curvature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.testing.CurvatureCase;
import io.geodesic.algorithms.testing.DenseFisher;
import io.geodesic.algorithms.testing.ImagePolicyCase;
import io.geodesic.algorithms.testing.PlainConvPolicy;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.policies.network.Layer;
import io.geodesic.policies.policy.Policy;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Curvatures without approximation within a layer, on networks with convolutions. */
class ConvolutionFisherTest {

  static Stream<ImagePolicyCase> policies() {
    return ImagePolicyCase.all().stream();
  }

  /** 1 and 5 examples are solved in sample space, 60 in parameter space. */
  @ParameterizedTest
  @MethodSource("policies")
  void exactAndConjugateGradientFisherEqualTheDenseMatrix(ImagePolicyCase row) {
    for (CurvatureCase strategy : CurvatureCase.dense()) {
      for (int rows : new int[] {1, 5, 60}) {
        Policy policy = row.policy(1);
        Batch batch = row.batch(policy, 2, rows);
        RealMatrix damped = DenseFisher.damped(new PlainConvPolicy(policy).fisher(batch), 0.1);
        Curvature curvature = strategy.create(policy, 0.1).at(policy, batch);
        double[] v = PolicyCase.normal(3, policy.parameterCount(), 1);
        double[] out = new double[v.length];
        int size = damped.getRowDimension();
        double[] part = Arrays.copyOf(v, size);
        curvature.multiply(v, out);
        assertArrayEquals(damped.operate(part), Arrays.copyOf(out, size), 1e-8);
        curvature.solve(v, out);
        assertArrayEquals(DenseFisher.solve(damped, part), Arrays.copyOf(out, size), 1e-7);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("policies")
  void blocksEqualThoseOfTheDenseMatrix(ImagePolicyCase row) {
    for (int rows : new int[] {2, 60}) {
      Policy policy = row.policy(1);
      Batch batch = row.batch(policy, 2, rows);
      RealMatrix damped = DenseFisher.damped(new PlainConvPolicy(policy).fisher(batch), 0.1);
      Curvature curvature = CurvatureCase.BLOCK.create(policy, 0.1).at(policy, batch);
      double[] v = PolicyCase.normal(3, policy.parameterCount(), 1);
      double[] out = new double[v.length];
      curvature.solve(v, out);
      for (Layer layer : layers(policy)) {
        int from = layer.offset();
        int to = from + layer.size();
        RealMatrix block = damped.getSubMatrix(from, to - 1, from, to - 1);
        double[] expected = DenseFisher.solve(block, Arrays.copyOfRange(v, from, to));
        assertArrayEquals(expected, Arrays.copyOfRange(out, from, to), 1e-7);
      }
    }
  }

  /** 300 examples are two blocks of the replay. */
  @ParameterizedTest
  @MethodSource("policies")
  void diagonalEqualsThatOfTheDenseMatrix(ImagePolicyCase row) {
    for (int rows : new int[] {1, 12, 300}) {
      Policy policy = row.policy(1);
      Batch batch = row.batch(policy, 2, rows);
      Curvature exact = CurvatureCase.EXACT.create(policy, 0.1).at(policy, batch);
      RealMatrix dense = LayerMatrices.damped(exact, policy.parameterCount());
      Curvature diagonal = CurvatureCase.DIAGONAL.create(policy, 0.1).at(policy, batch);
      double[] ones = new double[policy.parameterCount()];
      Arrays.fill(ones, 1);
      double[] out = new double[ones.length];
      diagonal.multiply(ones, out);
      double[] expected = new double[ones.length];
      Arrays.setAll(expected, i -> dense.getEntry(i, i));
      assertArrayEquals(expected, out, 1e-10);
    }
  }

  /** Sampled kinds draw the same actions from equal streams. */
  @ParameterizedTest
  @EnumSource(FisherKind.class)
  void everyKindOfFisherIsTheSameDenselyAndByItsProducts(FisherKind kind) {
    for (ImagePolicyCase row : ImagePolicyCase.all()) {
      Policy policy = row.policy(1);
      Batch batch = row.batch(policy, 2, 20);
      double[] v = PolicyCase.normal(3, policy.parameterCount(), 1);
      double[] dense = new double[v.length];
      double[] matrixFree = new double[v.length];
      new ExactFisher(model(kind)).at(policy, batch).multiply(v, dense);
      new ConjugateGradientFisher(new CgSettings(1, 0), model(kind))
          .at(policy, batch)
          .multiply(v, matrixFree);
      assertArrayEquals(matrixFree, dense, 1e-10);
    }
  }

  /** Damping relative to the mean of the diagonal needs the trace of the convolution's block. */
  @ParameterizedTest
  @MethodSource("policies")
  void relativeDampingIsTheSameForAllThatKnowTheExactDiagonal(ImagePolicyCase row) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, 20);
    DampingSettings relative =
        new DampingSettings(0.1, DampingScale.RELATIVE, DampingAdaptation.NONE, 0.8);
    FisherModel model =
        new FisherModel(FisherKind.EXACT, relative, PolicyCase.random(4), Workers.inline());
    double exact = new ExactFisher(model).at(policy, batch).damping();
    assertEquals(exact, new DiagonalFisher(model).at(policy, batch).damping(), 1e-12 * exact);
  }

  private static FisherModel model(FisherKind kind) {
    return new FisherModel(
        kind,
        DampingSettings.constant(0.1),
        new RandomStreams(5).stream("draws"),
        Workers.inline());
  }

  static List<Layer> layers(Policy policy) {
    return policy.record(new Tape()).layers();
  }
}
