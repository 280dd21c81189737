package io.geodesic.algorithms.updater;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.step.StepStatus;
import io.geodesic.algorithms.testing.AlgorithmSetup;
import io.geodesic.algorithms.testing.CatalogCurvatures;
import io.geodesic.algorithms.testing.PolicyCase;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole trust-region updates with every registered curvature on input that has no good answer. */
class DegenerateUpdateTest {

  private static final Set<StepStatus> ANY = EnumSet.allOf(StepStatus.class);
  private static final Set<StepStatus> REFUSED =
      EnumSet.of(StepStatus.NOT_POSITIVE_DEFINITE, StepStatus.NON_FINITE);

  static Stream<Arguments> everything() {
    return CatalogCurvatures.ids().stream()
        .flatMap(id -> PolicyCase.all().stream().map(row -> Arguments.of(id, row)))
        .flatMap(
            pair ->
                Stream.of("absolute", "relative")
                    .map(scale -> Arguments.of(pair.get()[0], pair.get()[1], scale)));
  }

  @ParameterizedTest(name = "{0}, {1}, {2}")
  @MethodSource("everything")
  void zeroGradientsAreReported(String curvature, PolicyCase row, String scale) {
    for (double damping : new double[] {0, 0.01}) {
      AlgorithmSetup setup = setup(curvature, row, damping, scale);
      Consumer<Batch> noAdvantage = batch -> Arrays.fill(batch.advantages(), 0);
      assertHonest(setup, row, 20, noAdvantage, EnumSet.of(StepStatus.ZERO_GRADIENT));
    }
  }

  @ParameterizedTest(name = "{0}, {1}, {2}")
  @MethodSource("everything")
  void oneStateIsEnoughOrTheFailureIsNamed(String curvature, PolicyCase row, String scale) {
    for (double damping : new double[] {0, 0.01}) {
      AlgorithmSetup setup = setup(curvature, row, damping, scale);
      assertHonest(setup, row, 1, batch -> {}, damping > 0 ? EnumSet.of(StepStatus.ACCEPTED) : ANY);
    }
  }

  /** Biases of ±1000: the gradient is zero with F, or rounds to something that F does not know. */
  @ParameterizedTest(name = "{0}, {1}, {2}")
  @MethodSource("everything")
  void deterministicPoliciesStayFinite(String curvature, PolicyCase row, String scale) {
    for (double damping : new double[] {0, 0.01}) {
      AlgorithmSetup setup = setup(curvature, row, damping, scale);
      double[] theta = setup.policy().parameters();
      int end = row.network().parameterCount();
      Arrays.fill(theta, end - row.network().outputs(), theta.length, -1e3);
      theta[end - 1] = 1e3;
      assertHonest(setup, row, 20, batch -> {}, ANY);
    }
  }

  /** Actions that never happen have a score where F is exactly zero, and λ with it. */
  @ParameterizedTest
  @MethodSource("io.geodesic.algorithms.testing.CatalogCurvatures#ids")
  void gradientsWithoutAnyCurvatureAreRefused(String curvature) {
    if (!CatalogCurvatures.with("damping").contains(curvature)) {
      return;
    }
    PolicyCase row = PolicyCase.DEEP_CATEGORICAL;
    for (String scale : List.of("absolute", "relative")) {
      AlgorithmSetup setup = setup(curvature, row, scale.equals("relative") ? 0.1 : 0, scale);
      double[] theta = setup.policy().parameters();
      Arrays.fill(theta, theta.length - 3, theta.length, -1e3);
      theta[theta.length - 1] = 1e3;
      Consumer<Batch> surprise = batch -> Arrays.fill(batch.actions(), 0);
      assertHonest(setup, row, 20, surprise, EnumSet.of(StepStatus.NOT_POSITIVE_DEFINITE));
    }
  }

  @ParameterizedTest(name = "{0}, {1}, {2}")
  @MethodSource("everything")
  void rankDeficientUndampedMatricesStayFinite(String curvature, PolicyCase row, String scale) {
    for (int rows : new int[] {2, 5, 60}) {
      assertHonest(setup(curvature, row, 0, scale), row, rows, batch -> {}, ANY);
    }
  }

  @ParameterizedTest(name = "{0}, {1}, {2}")
  @MethodSource("everything")
  void statesThatAreNotFiniteAreRefused(String curvature, PolicyCase row, String scale) {
    for (double wrong : List.of(Double.NaN, Double.NEGATIVE_INFINITY)) {
      AlgorithmSetup setup = setup(curvature, row, 0.01, scale);
      Consumer<Batch> spoil = batch -> batch.observations()[7] = wrong;
      assertHonest(setup, row, 20, spoil, wrong < 0 ? ANY : REFUSED);
      assertHonest(setup, row, 20, batch -> {}, EnumSet.of(StepStatus.ACCEPTED));
    }
  }

  /** Finite parameters, changed if and only if the status says so, and a status that is allowed. */
  private static void assertHonest(
      AlgorithmSetup setup, PolicyCase row, int rows, Consumer<Batch> spoil, Set<StepStatus> ok) {
    Batch batch = setup.withValues(row.batch(setup.policy(), 5, rows));
    spoil.accept(batch);
    double[] old = setup.policy().parameters().clone();
    UpdateReport report = setup.updater().update(batch);
    StepStatus status = report.step().status();
    assertTrue(Arrays.stream(setup.policy().parameters()).allMatch(Double::isFinite));
    assertTrue(ok.contains(status), status.toString());
    if (status.moved()) {
      assertTrue(report.after().isFinite());
    } else {
      assertArrayEquals(old, setup.policy().parameters());
      assertEquals(0, report.step().stepSize());
    }
  }

  private static AlgorithmSetup setup(
      String curvature, PolicyCase row, double damping, String scale) {
    Map<String, Object> overrides = Map.of("damping", damping, "dampingScale", scale);
    return AlgorithmSetup.of(row, "trpo", curvature, overrides);
  }
}
