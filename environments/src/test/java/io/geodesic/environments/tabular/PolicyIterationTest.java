package io.geodesic.environments.tabular;

import static io.geodesic.environments.tabular.PolicyEvaluationTest.rounding;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.environments.tabular.RandomMdps.Case;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PolicyIterationTest {

  @Provide
  Arbitrary<Case> garnets() {
    return RandomMdps.garnets();
  }

  /** What an action may be better by without being taken, as documented. */
  private static double tie(PolicyEvaluation evaluation) {
    return 1e-12
        * Arrays.stream(evaluation.actionValues().data()).map(Math::abs).max().orElseThrow();
  }

  @Property(tries = 200)
  void noPolicyIsBetterInAnyState(@ForAll("garnets") Case garnet) {
    for (TabularMdp mdp : List.of(garnet.mdp(), RandomMdps.withEnds(garnet))) {
      PolicyEvaluation evaluation = PolicyIteration.solve(mdp).evaluation();
      double[] best = evaluation.values();
      double slack = tie(evaluation) / (1 - mdp.discount()) + rounding(mdp, evaluation);
      for (int i = 0; i < 5; i++) {
        PolicyEvaluation other = new PolicyEvaluation(mdp, garnet.policy("policy " + i));
        double allowed = slack + rounding(mdp, other);
        for (int s = 0; s < best.length; s++) {
          double value = other.values()[s];
          assertTrue(best[s] >= value - allowed, best[s] + " < " + value);
        }
      }
    }
  }

  @Property(tries = 200)
  void bestValuesSatisfyTheOptimalityEquation(@ForAll("garnets") Case garnet) {
    TabularMdp mdp = RandomMdps.withEnds(garnet);
    PolicyIteration solution = PolicyIteration.solve(mdp);
    double rounding = rounding(mdp, solution.evaluation());
    for (int s = 0; s < mdp.states(); s++) {
      double greatest = Double.NEGATIVE_INFINITY;
      for (int a = 0; a < mdp.actions(); a++) {
        greatest = Math.max(greatest, solution.evaluation().actionValues().get(s, a));
      }
      double value = solution.evaluation().values()[s];
      assertEquals(greatest, value, tie(solution.evaluation()) + rounding);
      int choice = solution.choices().get(s);
      assertEquals(value, solution.evaluation().actionValues().get(s, choice), rounding);
    }
  }
}
