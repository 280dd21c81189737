package io.geodesic.environments.tabular;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.commons.linalg.Matrix;
import io.geodesic.environments.tabular.RandomMdps.Case;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Exact values against the equations that define them, on random processes. */
class PolicyEvaluationTest {

  @Provide
  Arbitrary<Case> garnets() {
    return RandomMdps.garnets();
  }

  /**
   * What rounding may make of numbers up to {@code largest} and their sums over the horizon. With n
   * states the LU factors of I − γP, whose rows dominate by 1 − γ, have a backward error of up to
   * 3n(2n − 1)ε, the entries one of a few nε; both are magnified by 1/(1 − γ).
   */
  static double rounding(TabularMdp mdp, double largest) {
    int n = mdp.states();
    return 16 * n * n * Math.ulp(1.0) * largest * horizon(mdp);
  }

  /** For values, action values, and rewards, which are at most twice as large. */
  static double rounding(TabularMdp mdp, PolicyEvaluation evaluation) {
    double[] q = evaluation.actionValues().data();
    return rounding(mdp, Arrays.stream(q).map(Math::abs).max().orElseThrow());
  }

  private static double horizon(TabularMdp mdp) {
    return 1 / (1 - mdp.discount());
  }

  /** Backs V up once through a policy by the definition. */
  private static double backup(TabularMdp mdp, Matrix policy, double[] values, int s) {
    double sum = 0;
    for (int a = 0; a < mdp.actions(); a++) {
      sum += policy.get(s, a) * backup(mdp, values, s, a);
    }
    return sum;
  }

  private static double backup(TabularMdp mdp, double[] values, int s, int a) {
    double sum = 0;
    for (Transition o : mdp.transitions().outcomes(s, a)) {
      double future = o.terminated() ? 0 : values[o.next()];
      sum += o.probability() * (o.reward() + mdp.discount() * future);
    }
    return sum;
  }

  @Property(tries = 200)
  void valuesSatisfyTheBellmanEquations(@ForAll("garnets") Case garnet) {
    for (TabularMdp mdp : List.of(garnet.mdp(), RandomMdps.withEnds(garnet))) {
      Matrix policy = garnet.policy("policy");
      PolicyEvaluation evaluation = new PolicyEvaluation(mdp, policy);
      double[] values = evaluation.values();
      double rounding = rounding(mdp, evaluation);
      for (int s = 0; s < mdp.states(); s++) {
        assertEquals(backup(mdp, policy, values, s), values[s], rounding);
        double mean = 0;
        for (int a = 0; a < mdp.actions(); a++) {
          double q = evaluation.actionValues().get(s, a);
          assertEquals(backup(mdp, values, s, a), q, rounding);
          assertEquals(q - values[s], evaluation.advantages().get(s, a));
          mean += policy.get(s, a) * evaluation.advantages().get(s, a);
        }
        assertEquals(0, mean, rounding);
      }
    }
  }

  @Property(tries = 50)
  void valuesAreTheLimitOfRepeatedBackups(@ForAll("garnets") Case garnet) {
    TabularMdp mdp = RandomMdps.withEnds(garnet);
    Matrix policy = garnet.policy("policy");
    double[] values = new double[mdp.states()];
    for (int sweep = 0; sweep < 700; sweep++) {
      double[] old = values.clone();
      Arrays.setAll(values, s -> backup(mdp, policy, old, s));
    }
    PolicyEvaluation evaluation = new PolicyEvaluation(mdp, policy);
    assertArrayEquals(values, evaluation.values(), rounding(mdp, evaluation));
  }

  @Property(tries = 200)
  void visitationOfEndlessProcessesSumsToTheHorizon(@ForAll("garnets") Case garnet) {
    double[] visitation = new PolicyEvaluation(garnet.mdp(), garnet.policy("policy")).visitation();
    double horizon = horizon(garnet.mdp());
    double rounding = rounding(garnet.mdp(), horizon);
    assertEquals(horizon, Arrays.stream(visitation).sum(), rounding);
    assertTrue(Arrays.stream(visitation).min().orElseThrow() >= -rounding);
  }

  @Property(tries = 50)
  void visitationIsTheSumOverTime(@ForAll("garnets") Case garnet) {
    TabularMdp mdp = RandomMdps.withEnds(garnet);
    Matrix policy = garnet.policy("policy");
    double[] now = new double[mdp.states()];
    Arrays.setAll(now, mdp::initial);
    double[] sum = new double[mdp.states()];
    for (int t = 0; t < 700; t++) {
      double[] next = new double[mdp.states()];
      for (int s = 0; s < mdp.states(); s++) {
        sum[s] += now[s];
        for (int a = 0; a < mdp.actions(); a++) {
          for (Transition o : mdp.transitions().outcomes(s, a)) {
            double carried = o.terminated() ? 0 : mdp.discount();
            next[o.next()] += now[s] * policy.get(s, a) * o.probability() * carried;
          }
        }
      }
      now = next;
    }
    double[] exact = new PolicyEvaluation(mdp, policy).visitation();
    assertArrayEquals(exact, sum, rounding(mdp, horizon(mdp)));
  }

  /** Kakade and Langford (2002), lemma 6.1; the visitation and the advantages may both be off. */
  @Property(tries = 500)
  void performanceDifferenceLemmaHolds(@ForAll("garnets") Case garnet) {
    for (TabularMdp mdp : List.of(garnet.mdp(), RandomMdps.withEnds(garnet))) {
      Matrix better = garnet.policy("new");
      PolicyEvaluation old = new PolicyEvaluation(mdp, garnet.policy("old"));
      PolicyEvaluation now = new PolicyEvaluation(mdp, better);
      double[] visitation = now.visitation();
      Matrix advantages = old.advantages();
      double sum = 0;
      for (int s = 0; s < mdp.states(); s++) {
        for (int a = 0; a < mdp.actions(); a++) {
          sum += visitation[s] * better.get(s, a) * advantages.get(s, a);
        }
      }
      double rounding = 4 * horizon(mdp) * Math.max(rounding(mdp, old), rounding(mdp, now));
      assertEquals(now.expectedReturn() - old.expectedReturn(), sum, rounding);
    }
  }

  @Property(tries = 100)
  void transitionsOfGarnetsSumToOne(@ForAll("garnets") Case garnet) {
    TransitionTable table = garnet.mdp().transitions();
    for (int s = 0; s < table.states(); s++) {
      for (int a = 0; a < table.actions(); a++) {
        List<Transition> outcomes = table.outcomes(s, a);
        double sum = outcomes.stream().mapToDouble(Transition::probability).sum();
        assertEquals(1, sum, outcomes.size() * Math.ulp(1.0));
        long different = outcomes.stream().mapToInt(Transition::next).distinct().count();
        assertEquals(outcomes.size(), different);
      }
    }
  }

  /** A coin is tossed until it shows heads: two tosses, each for one unit. */
  @Example
  void undiscountedValuesExistWhereTheEndIsSure() {
    TransitionTable table =
        new TransitionTable(
            1,
            1,
            (s, a) -> List.of(new Transition(0.5, 0, 1, true), new Transition(0.5, 0, 1, false)));
    TabularMdp mdp = new TabularMdp(table, new double[] {1}, 1);
    PolicyEvaluation evaluation = new PolicyEvaluation(mdp, TabularPolicies.uniform(mdp));
    assertEquals(2, evaluation.expectedReturn(), 1e-15);
    assertEquals(2, evaluation.visitation()[0], 1e-15);
  }

  @Example
  void undiscountedEndlessProcessesAreRefused() {
    TransitionTable table =
        new TransitionTable(2, 1, (s, a) -> List.of(Transition.certain(s, 1, s == 0)));
    TabularMdp mdp = new TabularMdp(table, TabularMdp.startIn(0, 2), 1);
    var error =
        assertThrows(
            IllegalArgumentException.class,
            () -> new PolicyEvaluation(mdp, TabularPolicies.uniform(mdp)));
    assertEquals(
        "from state 1 the policy never terminates; it has no value at discount 1",
        error.getMessage());
  }

  @Example
  void whatIsNoPolicyIsRefused() {
    TransitionTable table =
        new TransitionTable(1, 2, (s, a) -> List.of(Transition.certain(0, a, false)));
    TabularMdp mdp = new TabularMdp(table, new double[] {1}, 0.5);
    for (Matrix wrong :
        List.of(
            Matrix.of(new double[] {1}),
            Matrix.of(new double[] {0.5, 0.6}),
            Matrix.of(new double[] {-0.5, 1.5}),
            Matrix.of(new double[] {Double.NaN, 1}))) {
      assertThrows(IllegalArgumentException.class, () -> new PolicyEvaluation(mdp, wrong));
    }
  }
}
