package io.geodesic.reports.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TextbookCostTest {

  /** NK = 12 288, P = 5 708; blocks of up to 4 160. */
  private static final CostPoint MANY_STATES = point("17-64-64-6", 2048);

  /** NK = 96. */
  private static final CostPoint FEW_STATES = point("17-64-64-6", 16);

  private static CostPoint point(String network, int batch) {
    return new CostPoint(NetworkSize.parse(network, "gaussian"), batch, 1, 1);
  }

  private static TextbookCost cost(
      String curvature, CostPhase phase, CostAxis axis, CostPoint point) {
    return TextbookCost.of(new CostCurve(curvature, phase, axis, List.of(point)), point)
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "exact, 3, 2, 1, 0",
    "block, 3, 2, 1, 0",
    "diagonal, 1, 1, 1, 0",
    "cg, 1, 1, 1, 1",
    "kfac, 1.5, 1.5, 1, 0",
    "ekfac, 1.5, 1.5, 1, 0",
  })
  void exponentsAreTheTextbooks(
      String curvature, double estimateP, double solveP, double estimateN, double solveN) {
    CostAxis p = CostAxis.PARAMETERS;
    CostAxis n = CostAxis.BATCH;
    assertEquals(estimateP, cost(curvature, CostPhase.ESTIMATE, p, MANY_STATES).exponent());
    assertEquals(solveP, cost(curvature, CostPhase.SOLVE, p, MANY_STATES).exponent());
    assertEquals(estimateP, cost(curvature, CostPhase.BOTH, p, MANY_STATES).exponent());
    assertEquals(estimateN, cost(curvature, CostPhase.ESTIMATE, n, MANY_STATES).exponent());
    assertEquals(solveN, cost(curvature, CostPhase.SOLVE, n, MANY_STATES).exponent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"exact", "block"})
  void inSampleSpaceTheRolesOfStatesAndParametersChange(String curvature) {
    CostAxis p = CostAxis.PARAMETERS;
    CostAxis n = CostAxis.BATCH;
    assertEquals(1, cost(curvature, CostPhase.ESTIMATE, p, FEW_STATES).exponent());
    assertEquals(1, cost(curvature, CostPhase.SOLVE, p, FEW_STATES).exponent());
    assertEquals(3, cost(curvature, CostPhase.ESTIMATE, n, FEW_STATES).exponent());
    assertEquals(2, cost(curvature, CostPhase.SOLVE, n, FEW_STATES).exponent());
  }

  @Test
  void theLargestTermIsThatOfTheSizesMeasured() {
    TextbookCost exact = cost("exact", CostPhase.ESTIMATE, CostAxis.PARAMETERS, MANY_STATES);
    assertEquals("NKP²", exact.leading());
    assertEquals(2, exact.leadingExponent());
    TextbookCost kfac = cost("kfac", CostPhase.ESTIMATE, CostAxis.PARAMETERS, MANY_STATES);
    assertEquals("NKP", kfac.leading());
    TextbookCost wide =
        cost("kfac", CostPhase.ESTIMATE, CostAxis.PARAMETERS, point("9-4000-4000-2", 16));
    assertEquals("P^1.5", wide.leading());
  }

  @Test
  void spacesChangeWhereRowsAreAsManyAsParameters() {
    // P = 4·3 + 4·3 = 24 without log σ, K = 3.
    assertEquals("P ≤ NK", CostModel.regime("exact", point("3-3-3", 8)));
    assertEquals("P > NK", CostModel.regime("exact", point("3-3-3", 7)));
    assertEquals("block ≤ NK", CostModel.regime("block", point("3-3-3", 4)));
    assertEquals("block > NK", CostModel.regime("block", point("3-3-3", 3)));
    assertEquals("", CostModel.regime("kfac", point("3-3-3", 1)));
  }

  @Test
  void curvaturesOfTheUsersOwnHaveNoTextbook() {
    CostCurve mine = new CostCurve("mine", CostPhase.BOTH, CostAxis.BATCH, List.of(MANY_STATES));
    assertEquals(Optional.empty(), TextbookCost.of(mine, MANY_STATES));
  }

  @Test
  void parametersAreWeightsBiasesAndLogSigma() {
    assertEquals(5708, NetworkSize.parse("17-64-64-6", "gaussian").parameters());
    assertEquals(4610, NetworkSize.parse("4-64-64-2", "categorical").parameters());
    assertEquals(166_690, NetworkSize.parse("376-256-256-17", "DiagonalGaussian").parameters());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "17", "17-", "17-0-2", "17-x-2", "-17-2", "99999999-2"})
  void networksAreWidthsJoinedByHyphens(String network) {
    assertThrows(IllegalArgumentException.class, () -> NetworkSize.parse(network, ""));
  }
}
