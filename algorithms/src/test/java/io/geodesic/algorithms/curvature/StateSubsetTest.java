package io.geodesic.algorithms.curvature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.testing.Allocation;
import io.geodesic.algorithms.testing.DenseFisher;
import io.geodesic.algorithms.testing.ForEachPolicy;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.policy.Policy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

/** Fisher information over a share of the states. */
class StateSubsetTest {

  private static final double DAMPING = 0.05;
  private static final PolicyCase ROW = PolicyCase.LINEAR_CATEGORICAL;

  @ForEachPolicy
  void curvatureOfAFifthIsThatOfEveryFifthState(PolicyCase row) {
    for (FisherKind kind : new FisherKind[] {FisherKind.EXACT, FisherKind.EMPIRICAL}) {
      Policy policy = row.policy(1);
      Batch batch = row.batch(policy, 2, 30);
      Batch fifth = rows(policy, batch, 0, 5, 10, 15, 20, 25);
      double[] g = PolicyCase.normal(3, policy.parameterCount(), 1);
      Curvature all = strategy(kind, 1).at(policy, fifth);
      Curvature some = strategy(kind, 0.2).at(policy, batch);
      double[] expected = new double[g.length];
      double[] actual = new double[g.length];
      all.solve(g, expected);
      some.solve(g, actual);
      assertArrayEquals(expected, actual);
      all.multiply(g, expected);
      some.multiply(g, actual);
      assertArrayEquals(expected, actual);
      assertEquals(all.quadratic(g), some.quadratic(g));
      assertEquals(all.damping(), some.damping());
    }
  }

  @ForEachPolicy
  void solutionEqualsDenseCholeskyOfTheSubset(PolicyCase row) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, 9);
    double[] g = PolicyCase.normal(3, policy.parameterCount(), 1);
    double[] x = new double[g.length];
    Curvature curvature = strategy(FisherKind.EXACT, 1.0 / 3).at(policy, batch);
    curvature.solve(g, x);
    RealMatrix f = DenseFisher.of(policy, rows(policy, batch, 0, 3, 6));
    assertArrayEquals(DenseFisher.solve(DenseFisher.damped(f, curvature.damping()), g), x, 1e-8);
  }

  @ForEachPolicy
  void preconditionerIsOfTheSubsetToo(PolicyCase row) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, 9);
    List<double[]> observations = new ArrayList<>();
    CurvatureStrategy recording =
        (p, b) -> {
          observations.add(b.observations().clone());
          return new Identity().at(p, b);
        };
    FisherModel model = FisherModel.exact(DAMPING, Workers.inline());
    CgSettings third = new CgSettings(5, 0, 1.0 / 3, false);
    new ConjugateGradientFisher(third, model, recording).at(policy, batch);
    assertEquals(1, observations.size());
    assertArrayEquals(rows(policy, batch, 0, 3, 6).observations(), observations.get(0));
  }

  @Test
  void allStatesAreTheBatchItself() {
    Policy policy = ROW.policy(1);
    Batch batch = ROW.batch(policy, 2, 7);
    assertSame(batch, new StateSubset(policy, 1).of(batch));
  }

  @Test
  void subsetFollowsTheSizeOfTheBatch() {
    Policy policy = ROW.policy(1);
    StateSubset subset = new StateSubset(policy, 0.5);
    for (int n : new int[] {8, 20, 6}) {
      Batch batch = ROW.batch(policy, n, n);
      Batch half = subset.of(batch);
      assertEquals(n / 2, half.size());
      assertEquals(batch.observations()[3 * (n - 2)], half.observations()[3 * (n / 2 - 1)]);
    }
  }

  @Property(tries = 100)
  void shareIsKeptAndSpreadEvenly(
      @ForAll @IntRange(min = 1, max = 300) int n,
      @ForAll @IntRange(min = 1, max = 1000) int perMille) {
    double share = perMille / 1000.0;
    Policy policy = ROW.policy(1);
    Batch batch = ROW.batch(policy, 2, n);
    IntStream.range(0, n).forEach(i -> batch.observations()[3 * i] = i);
    Batch subset = new StateSubset(policy, share).of(batch);
    int m = subset.size();
    assertTrue(m >= 1 && m <= n);
    assertTrue(m == 1 || Math.abs(m - share * n) <= 0.5);
    int[] rows = IntStream.range(0, m).map(j -> (int) subset.observations()[3 * j]).toArray();
    assertEquals(0, rows[0]);
    for (int j = 0; j < m; j++) {
      int gap = (j + 1 < m ? rows[j + 1] : n) - rows[j];
      assertTrue(gap == n / m || gap == n / m + 1);
      assertEquals(batch.actions()[rows[j]], subset.actions()[j]);
    }
  }

  @Test
  void choosingAllocatesNothingAfterWarmUp() {
    Policy policy = ROW.policy(1);
    Batch batch = ROW.batch(policy, 2, 50);
    StateSubset subset = new StateSubset(policy, 0.3);
    assertEquals(0, Allocation.afterWarmUp(() -> subset.of(batch)));
  }

  private static ConjugateGradientFisher strategy(FisherKind kind, double share) {
    DampingSettings relative =
        new DampingSettings(DAMPING, DampingScale.RELATIVE, DampingAdaptation.NONE, 0.8);
    FisherModel model = new FisherModel(kind, relative, PolicyCase.random(5), Workers.inline());
    return new ConjugateGradientFisher(new CgSettings(1000, 1e-13, share, false), model);
  }

  private static Batch rows(Policy policy, Batch batch, int... rows) {
    int inputs = policy.network().inputs();
    int columns = policy.distribution().actionColumns();
    return new Batch(
        rows.length,
        pick(batch.observations(), inputs, rows),
        pick(batch.actions(), columns, rows),
        pick(batch.advantages(), 1, rows),
        pick(batch.returns(), 1, rows),
        pick(batch.values(), 1, rows),
        0);
  }

  private static double[] pick(double[] from, int width, int[] rows) {
    return Arrays.stream(rows)
        .boxed()
        .flatMapToDouble(i -> Arrays.stream(from, i * width, (i + 1) * width))
        .toArray();
  }
}
