package io.geodesic.benchmarks.jmh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.benchmarks.jmh.flop.CurvatureFlop;
import io.geodesic.benchmarks.jmh.flop.MatrixFlop;
import io.geodesic.benchmarks.jmh.flop.NetworkFlop;
import io.geodesic.benchmarks.jmh.flop.NetworkShape;
import io.geodesic.commons.kernel.KernelProvider;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every benchmark once, small and without JMH: what it computes and what it counts. */
final class BenchmarksRunTest {

  private static final NetworkFlop NETWORK = new NetworkFlop(NetworkShape.parse("3-8-2"), 24);

  private final Work work = new Work();
  private final Experience experience = new Experience();

  private static String kernelsInUse() {
    return KernelProvider.kernels().name().startsWith("vector") ? "vector" : "scalar";
  }

  private static void assertFinite(double[] numbers) {
    assertTrue(Arrays.stream(numbers).allMatch(Double::isFinite));
    assertTrue(Arrays.stream(numbers).anyMatch(x -> x != 0));
  }

  @Test
  void peak() {
    FmaPeakBenchmark benchmark = new FmaPeakBenchmark();
    benchmark.prepare();
    assertTrue(benchmark.peak(work) > 0);
    assertTrue(work.flop >= 98304);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NN", "NT", "TN"})
  void gemm(String transpose) {
    GemmBenchmark benchmark = new GemmBenchmark();
    benchmark.shape = "7x3x5";
    benchmark.transpose = transpose;
    benchmark.kernels = kernelsInUse();
    benchmark.fill();
    assertEquals(21, benchmark.gemm(work).length);
    assertEquals(MatrixFlop.product(7, 3, 5), work.flop);
  }

  @Test
  void everyFunction() {
    for (String function : ElementaryFunctionsBenchmark.FUNCTIONS) {
      ElementaryFunctionsBenchmark benchmark = new ElementaryFunctionsBenchmark();
      benchmark.function = function;
      benchmark.length = 19;
      benchmark.kernels = kernelsInUse();
      benchmark.fill();
      assertFinite(benchmark.function());
    }
  }

  @ParameterizedTest
  @CsvSource({"fisher, gaussian", "hessian, categorical", "gradient, gaussian"})
  void products(String product, String distribution) {
    FisherVectorProductBenchmark benchmark = new FisherVectorProductBenchmark();
    benchmark.network = "3-8-2";
    benchmark.distribution = distribution;
    benchmark.batch = 24;
    benchmark.threads = 2;
    benchmark.kernels = kernelsInUse();
    benchmark.product = product;
    benchmark.prepare();
    assertFinite(benchmark.product(work));
    benchmark.close();
    assertEquals(PolicyProduct.Kind.parse(product).flop(NETWORK), work.flop);
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "diagonal", "cg", "kfac", "ekfac", "block", "exact"})
  void curvatures(String curvature) {
    CurvatureBenchmark benchmark = new CurvatureBenchmark();
    benchmark.curvature = curvature;
    benchmark.network = "3-8-2";
    benchmark.distribution = "gaussian";
    benchmark.batch = 24;
    benchmark.threads = 1;
    benchmark.prepare();
    CurvatureFlop flop = new CurvatureFlop(NETWORK, 2, CurvatureFlop.Schedule.standard());
    benchmark.estimate(work);
    assertEquals(flop.estimate(curvature), work.flop);
    assertFinite(benchmark.solve(work));
    assertEquals(flop.solve(curvature), work.flop);
    benchmark.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"vpg", "a2c", "ppo", "npg", "trpo", "trpo+kfac", "acktr"})
  void updatesStartFromTheSameParameters(String algorithm) {
    UpdateBenchmark benchmark = new UpdateBenchmark();
    benchmark.algorithm = algorithm;
    benchmark.network = "3-8-2";
    benchmark.distribution = "categorical";
    benchmark.batch = 24;
    benchmark.threads = 1;
    benchmark.settings = "inverseInterval=3;criticEpochs=2";
    benchmark.compose();
    double objective = benchmark.update(work).before().objective();
    benchmark.restore();
    assertEquals(objective, benchmark.update(work).before().objective());
    assertTrue(work.flop >= NETWORK.gradient());
    benchmark.close();
  }

  @Test
  void rollout() {
    RolloutBenchmark benchmark = new RolloutBenchmark();
    benchmark.env = "CartPole-v1";
    benchmark.environments = 3;
    benchmark.threads = 1;
    benchmark.prepare();
    assertEquals(4095, benchmark.rollout(work, experience).size());
    assertEquals(4095, experience.steps);
    // Twice the weights of 4-64-64-2 and 4-64-64-1 for each step.
    assertEquals(4095L * 2 * (4480 + 4416), work.flop);
    benchmark.close();
  }

  @Test
  void environment() {
    EnvironmentBenchmark benchmark = new EnvironmentBenchmark();
    benchmark.env = "Pendulum-v1";
    benchmark.environments = 2;
    benchmark.threads = 1;
    benchmark.prepare();
    assertFinite(benchmark.steps(experience));
    assertEquals(2048, experience.steps);
    benchmark.close();
  }

  @Test
  void training() {
    TrainingBenchmark benchmark = new TrainingBenchmark();
    benchmark.env = "CartPole-v1";
    benchmark.steps = 100;
    benchmark.threads = 1;
    benchmark.prepare();
    assertEquals(2048, benchmark.training(work, experience));
    NetworkFlop actor = new NetworkFlop(NetworkShape.parse("4-64-64-2"), 2048);
    NetworkFlop critic = new NetworkFlop(NetworkShape.parse("4-64-64-1"), 2048);
    long epochs = 10 * (actor.gradient() + critic.gradient());
    assertEquals(actor.forward() + critic.forward() + epochs, work.flop);
    benchmark.close();
  }

  @Test
  void otherKernelsThanThoseInUseAreRefused() {
    String other = kernelsInUse().equals("vector") ? "scalar" : "vector";
    String before = System.getProperty(KernelProvider.PROPERTY);
    try {
      assertThrows(IllegalStateException.class, () -> ForkedVm.useKernels(other));
    } finally {
      System.setProperty(KernelProvider.PROPERTY, before);
    }
  }
}
