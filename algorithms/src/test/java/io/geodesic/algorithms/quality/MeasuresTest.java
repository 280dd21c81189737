package io.geodesic.algorithms.quality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.objective.Goal;
import io.geodesic.algorithms.objective.Objective;
import io.geodesic.algorithms.objective.PolicyProblem;
import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.testing.DenseFisher;
import io.geodesic.algorithms.testing.ForEachPolicy;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.commons.linalg.Matrix;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.policy.Policy;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

final class MeasuresTest {

  private static StepProbe probe(Policy policy, Batch batch) {
    PolicyProblem problem =
        new PolicyProblem(policy, Goal.of(Objective.LIKELIHOOD_RATIO), Workers.inline());
    problem.load(batch);
    return new StepProbe(problem);
  }

  @Test
  void directionMeasuresByHand() {
    Matrix metric = Matrix.of(new double[] {4, 0}, new double[] {0, 1});
    double[] g = {4, 3};
    double[] exact = {1, 3};
    DirectionQuality plain = DirectionQuality.of(metric, g, exact, g);
    // gᵀg / √(gᵀMg) / √(gᵀM⁻¹g) = 25 / √73 / √13
    assertEquals(25 / Math.sqrt(73 * 13), plain.efficiency(), 1e-15);
    assertEquals(13 / (5 * Math.sqrt(10)), plain.cosine(), 1e-15);
    assertEquals(5 / Math.sqrt(10), plain.normRatio(), 1e-15);
    assertEquals(12.0 / 5, plain.residual(), 1e-15);
  }

  @Property(tries = 50)
  void efficiencyIsAtMostOneAndReachedByTheExactDirection(
      @ForAll @IntRange(max = 10_000) int seed) {
    PolicyCase row = PolicyCase.all().get(seed % PolicyCase.all().size());
    Policy policy = row.policy(seed);
    Batch batch = row.batch(policy, seed + 1, 1 + seed % 40);
    FisherFactor factor = FisherFactor.of(policy, batch);
    double[] g = probe(policy, batch).gradient();
    FisherSpectrum spectrum = FisherSpectrum.of(factor);
    double[] exact = spectrum.solve(g, 0);
    double[] other = PolicyCase.normal(seed + 2, g.length, 1);
    DirectionQuality best = DirectionQuality.of(factor::multiply, g, exact, exact);
    double error = attainable(spectrum, g, exact);
    assertEquals(1, best.efficiency(), error);
    assertEquals(1, best.cosine(), 1e-12);
    assertEquals(0, best.residual(), error);
    assertTrue(DirectionQuality.of(factor::multiply, g, exact, other).efficiency() <= 1 + error);
    assertTrue(DirectionQuality.of(factor::multiply, g, exact, g).efficiency() <= 1 + error);
  }

  /**
   * What an undamped solve may leave: the rounding of eigenvectors, magnified by the condition
   * number, and g's share in eigenvectors below the cutoff, (gᵀv)² ≤ κ·gᵀF⁺g for an eigenvalue κ.
   */
  private static double attainable(FisherSpectrum spectrum, double[] g, double[] exact) {
    ArrayRealVector gradient = new ArrayRealVector(g);
    double quadratic = gradient.dotProduct(new ArrayRealVector(exact));
    double largest = spectrum.nonzero()[0];
    double dropped = Math.sqrt(FisherSpectrum.CUTOFF * largest * quadratic) / gradient.getNorm();
    return 1e-9 + 8 * Math.ulp(1.0) * spectrum.conditionNumber() + dropped;
  }

  @ForEachPolicy
  void probedStepsAreWhatAPlainPolicyDoes(PolicyCase row) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, 9);
    StepProbe probe = probe(policy, batch);
    double[] old = policy.parameters().clone();
    double[] x = PolicyCase.normal(3, old.length, 1);
    StepQuality step = probe.measure(x, 0.01, 7, 5);
    assertArrayEquals(old, policy.parameters());
    assertEquals(7 * 0.5e-4, step.predictedKl(), 1e-18);
    assertEquals(5 * 0.5e-4, step.fisherKl(), 1e-18);
    double slope = 0;
    for (int i = 0; i < x.length; i++) {
      slope += probe.gradient()[i] * x[i];
    }
    assertEquals(0.01 * slope, step.predictedGain(), 1e-12);
    // To first and second order the model is right.
    StepQuality tiny =
        probe.measure(x, 1e-5, 1, DenseFisher.quadratic(DenseFisher.of(policy, batch), x));
    assertEquals(1, tiny.actualGain() / tiny.predictedGain(), 0.01);
    assertEquals(1, tiny.actualKl() / tiny.fisherKl(), 0.01);
  }

  @Test
  void stepsOfUnusableDirectionsHaveNoSize() {
    assertEquals(0.2, StepProbe.scale(0.02, 1), 1e-15);
    assertTrue(Double.isNaN(StepProbe.scale(0.01, 0)));
    assertTrue(Double.isNaN(StepProbe.scale(0.01, -1)));
    assertTrue(Double.isNaN(StepProbe.scale(0.01, Double.NaN)));
    assertTrue(Double.isNaN(StepProbe.scale(0.01, Double.POSITIVE_INFINITY)));
  }

  @Test
  void probedDistanceIsTheFrobeniusNormOfTheBlock() {
    int n = 6;
    ParameterBlock block = new ParameterBlock("some", 1, 5);
    RealMatrix a = symmetric(1, n);
    RealMatrix b = symmetric(2, n);
    BilinearProbes probes = new BilinearProbes(n, block, 4000, PolicyCase.random(3));
    double[] first = probes.values(v -> DenseFisher.quadratic(a, v));
    double[] second = probes.values(v -> DenseFisher.quadratic(b, v));
    ProbedNorm norm = BilinearProbes.distance(first, second);
    double expected = a.subtract(b).getSubMatrix(1, 4, 1, 4).getFrobeniusNorm();
    assertEquals(expected, norm.value(), 4 * norm.standardError());
    assertTrue(norm.standardError() < 0.05 * expected, norm::toString);
    assertEquals(0, BilinearProbes.distance(first, first).value());
    assertThrows(
        IllegalArgumentException.class,
        () -> new BilinearProbes(n, block, 1, PolicyCase.random(3)));
  }

  private static RealMatrix symmetric(int seed, int n) {
    double[][] entries = new double[n][];
    for (int i = 0; i < n; i++) {
      entries[i] = PolicyCase.normal(10 * seed + i, n, 1);
    }
    RealMatrix m = new Array2DRowRealMatrix(entries);
    return m.add(m.transpose());
  }

  @ForEachPolicy
  void samplingErrorIsTheDistanceOfDenseMatrices(PolicyCase row) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, 12);
    FisherFactor factor = FisherFactor.of(policy, batch);
    FisherSpectrum spectrum = FisherSpectrum.of(factor);
    double[] g = probe(policy, batch).gradient();
    double[] exact = spectrum.solve(g, 0);
    SamplingError errors = new SamplingError(factor, spectrum, g, 0.01);
    SamplingError.Report all = errors.draw(12, PolicyCase.random(1));
    assertEquals(0, all.relativeError(), 1e-7);
    DirectionQuality damped =
        DirectionQuality.of(factor::multiply, g, exact, spectrum.solve(g, 0.01));
    assertEquals(damped.efficiency(), all.undamped().efficiency(), 1e-9);

    assertEquals(1, all.damped().efficiency(), 1e-9);
    assertEquals(0, all.damped().residual(), 1e-9);

    SamplingError.Report one = errors.draw(5, PolicyCase.random(1));
    int[] order = new int[12];
    Arrays.setAll(order, i -> i);
    PolicyCase.random(1).shuffle(order);
    FisherFactor part = factor.subset(Arrays.copyOf(order, 5));
    double[] difference = part.dense();
    double[] full = factor.dense();
    double sum = 0;
    for (int i = 0; i < full.length; i++) {
      sum += (difference[i] - full[i]) * (difference[i] - full[i]);
    }
    assertEquals(Math.sqrt(sum) / spectrum.frobeniusNorm(), one.relativeError(), 1e-9);
    assertThrows(IllegalArgumentException.class, () -> new SamplingError(factor, spectrum, g, 0));
  }
}
