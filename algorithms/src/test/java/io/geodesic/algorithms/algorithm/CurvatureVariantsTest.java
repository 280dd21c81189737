package io.geodesic.algorithms.algorithm;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.testing.AlgorithmSetup;
import io.geodesic.algorithms.testing.PolicyCase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of Fisher information and of damping × every curvature that has it × every policy. */
class CurvatureVariantsTest {

  private static final List<Map<String, Object>> DAMPED =
      List.of(
          Map.of("fisher", "exact"),
          Map.of("fisher", "sampled"),
          Map.of("fisher", "empirical"),
          Map.of("damping", 0.1, "dampingScale", "absolute"),
          Map.of("damping", 0.1, "dampingScale", "relative"),
          Map.of("dampingAdaptation", "levenberg_marquardt"),
          Map.of(
              "dampingAdaptation",
              "levenberg_marquardt",
              "dampingScale",
              "relative",
              "fisher",
              "sampled"),
          Map.of("exactQuadratic", true),
          Map.of("inverseInterval", 2, "inverseDelay", 1),
          Map.of("preconditioner", "diagonal"),
          Map.of("preconditioner", "kfac"),
          Map.of("preconditioner", "kfac", "fisher", "sampled"),
          Map.of("fisherStates", 0.2),
          Map.of("fisherStates", 0.5, "fisher", "empirical"),
          Map.of("warmStart", true, "cgTolerance", 0.1));

  private static final Map<String, Object> UNDAMPED = Map.of("damping", 0);

  static Stream<Arguments> damped() {
    return DAMPED.stream().flatMap(CurvatureVariantsTest::rows);
  }

  static Stream<Arguments> undamped() {
    return rows(UNDAMPED);
  }

  private static Stream<Arguments> rows(Map<String, Object> variant) {
    return AlgorithmSetup.curvaturesWith(variant.keySet()).stream()
        .flatMap(
            curvature ->
                PolicyCase.all().stream().map(row -> Arguments.of(curvature, variant, row)));
  }

  @ParameterizedTest(name = "trpo+{0} {1}, {2}")
  @MethodSource("damped")
  void dampedStepsMoveWithinTheTrustRegion(
      String curvature, Map<String, Object> variant, PolicyCase row) {
    assertTrue(moves(curvature, variant, row) > 0);
  }

  /** Without damping F may be singular; then a named failure is as good as a step. */
  @ParameterizedTest(name = "trpo+{0} {1}, {2}")
  @MethodSource("undamped")
  void undampedStepsAreHonest(String curvature, Map<String, Object> variant, PolicyCase row) {
    assertTrue(moves(curvature, variant, row) >= 0);
  }

  @Test
  void everyVariantHasACurvature() {
    for (Map<String, Object> variant : DAMPED) {
      assertFalse(AlgorithmSetup.curvaturesWith(variant.keySet()).isEmpty(), variant::toString);
    }
  }

  /** Makes three updates and returns how many of them changed the policy. */
  private static int moves(String curvature, Map<String, Object> variant, PolicyCase row) {
    Map<String, Object> settings = new HashMap<>(variant);
    settings.put("maxKl", 0.01);
    AlgorithmSetup setup = AlgorithmSetup.of(row, "trpo", curvature, settings);
    int moves = 0;
    for (int k = 0; k < 3; k++) {
      boolean moved =
          HonestUpdate.make(setup, row.batch(setup.policy(), 10 * k, 40)).step().status().moved();
      moves += moved ? 1 : 0;
    }
    return moves;
  }
}
