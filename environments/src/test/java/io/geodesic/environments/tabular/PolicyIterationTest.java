package io.geodesic.environments.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.environments.tabular.RandomMdps.Case;
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

  @Property(tries = 200)
  void noPolicyIsBetterInAnyState(@ForAll("garnets") Case garnet) {
    for (TabularMdp mdp : List.of(garnet.mdp(), RandomMdps.withEnds(garnet))) {
      double[] best = PolicyIteration.solve(mdp).evaluation().values();
      for (int i = 0; i < 5; i++) {
        double[] other = new PolicyEvaluation(mdp, garnet.policy("policy " + i)).values();
        for (int s = 0; s < best.length; s++) {
          assertTrue(best[s] >= other[s] - 1e-12, best[s] + " < " + other[s]);
        }
      }
    }
  }

  @Property(tries = 200)
  void bestValuesSatisfyTheOptimalityEquation(@ForAll("garnets") Case garnet) {
    TabularMdp mdp = RandomMdps.withEnds(garnet);
    PolicyIteration solution = PolicyIteration.solve(mdp);
    for (int s = 0; s < mdp.states(); s++) {
      double greatest = Double.NEGATIVE_INFINITY;
      for (int a = 0; a < mdp.actions(); a++) {
        greatest = Math.max(greatest, solution.evaluation().actionValues().get(s, a));
      }
      double value = solution.evaluation().values()[s];
      assertEquals(greatest, value, 1e-10);
      int choice = solution.choices().get(s);
      assertEquals(value, solution.evaluation().actionValues().get(s, choice), 1e-12);
    }
  }
}
