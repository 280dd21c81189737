package io.geodesic.environments.solvable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.commons.random.RandomStream;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.core.Outcome;
import io.geodesic.environments.registry.EnvironmentRegistry;
import io.geodesic.environments.tabular.PolicyEvaluation;
import io.geodesic.environments.tabular.PolicyIteration;
import io.geodesic.environments.tabular.TabularMdp;
import io.geodesic.environments.tabular.TabularPolicies;
import io.geodesic.environments.tabular.TabularTask;
import io.geodesic.environments.tabular.Transition;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SolvableTest {

  private static List<Transition> all(TabularMdp mdp) {
    List<Transition> all = new ArrayList<>();
    for (int s = 0; s < mdp.states(); s++) {
      for (int a = 0; a < mdp.actions(); a++) {
        all.addAll(mdp.transitions().outcomes(s, a));
      }
    }
    return all;
  }

  @Test
  void garnetsAreAFunctionOfTheirSeed() {
    Garnet sizes = new Garnet(6, 2, 3);
    assertEquals(all(sizes.draw(4, 0.9)), all(sizes.draw(4, 0.9)));
    assertNotEquals(all(sizes.draw(4, 0.9)), all(sizes.draw(5, 0.9)));
    assertEquals(6 * 2 * 3, all(sizes.draw(4, 0.9)).size());
  }

  /** Of b successors each has probability 1/b on average; rewards have mean 0 and variance 1. */
  @Test
  void garnetsHaveTheStatedMoments() {
    List<Transition> all = all(new Garnet(100, 40, 4).draw(1, 0.9));
    for (int k = 0; k < 4; k++) {
      double sum = 0;
      for (int i = k; i < all.size(); i += 4) {
        sum += all.get(i).probability();
      }
      assertEquals(0.25, sum / 4000, 0.02);
    }
    double mean = all.stream().mapToDouble(Transition::reward).average().orElseThrow();
    double square = all.stream().mapToDouble(t -> t.reward() * t.reward()).average().orElseThrow();
    assertEquals(0, mean, 0.06);
    assertEquals(1, square, 0.1);
    assertEquals(49.5, all.stream().mapToInt(Transition::next).average().orElseThrow(), 1.5);
  }

  @Test
  void impossibleSizesAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Garnet(3, 1, 4));
    assertThrows(IllegalArgumentException.class, () -> new Garnet(3, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new SolvableFamily().find("Garnet-3-1-4-0"));
  }

  @Test
  void chainPaysAtItsEnds() {
    TabularMdp chain = Chain.of(5, 0.99);
    assertEquals(
        List.of(new Transition(0.8, 3, 0, false), new Transition(0.2, 0, 2, false)),
        chain.transitions().outcomes(2, 0));
    assertEquals(
        List.of(new Transition(0.8, 0, 2, false), new Transition(0.2, 4, 10, false)),
        chain.transitions().outcomes(4, 1));
    assertEquals(List.of(0, 0, 0, 0, 0), PolicyIteration.solve(chain).choices());
    assertEquals(List.of(1, 1, 1, 0, 0), PolicyIteration.solve(chain.withDiscount(0.3)).choices());
  }

  /** Staying for ever in one state is worth 1/(1 − γ) or 2/(1 − γ). */
  @Test
  void twoStatesArePlateauAndOptimum() {
    TabularMdp mdp = TwoStates.of(0.9);
    PolicyEvaluation plateau = new PolicyEvaluation(mdp, TabularPolicies.deterministic(mdp, 0, 0));
    assertEquals(0.8 * 10 + 0.2 * 20, plateau.expectedReturn(), 1e-13);
    PolicyIteration best = PolicyIteration.solve(mdp);
    assertEquals(List.of(1, 0), best.choices());
    assertEquals(0.8 * 0.9 * 20 + 0.2 * 20, best.evaluation().expectedReturn(), 1e-13);
  }

  @Test
  void banditPaysTheExpectedReward() {
    double[] mean = {0.5, -2};
    double[] deviation = {0.3, 0.7};
    RandomStream random = new RandomStreams(1).stream("x");
    double[] action = new double[2];
    double[] observation = new double[1];
    Outcome outcome = new Outcome();
    double sum = 0;
    double squares = 0;
    int n = 20_000;
    try (Environment bandit = new GaussianBandit(2)) {
      for (int i = 0; i < n; i++) {
        bandit.reset(random, observation, 0);
        action[0] = mean[0] + deviation[0] * random.nextGaussian();
        action[1] = mean[1] + deviation[1] * random.nextGaussian();
        bandit.step(action, 0, observation, 0, outcome);
        assertTrue(outcome.terminated());
        sum += outcome.reward();
        squares += outcome.reward() * outcome.reward();
      }
    }
    double error = Math.sqrt((squares / n - sum / n * sum / n) / n);
    double exact = GaussianBandit.expectedReward(mean, deviation);
    assertEquals(-(0.25 + 0.09) - (1 + 0.49) / 4, exact, 1e-15);
    assertEquals(exact, sum / n, 4 * error);
    assertEquals(0, GaussianBandit.expectedReward(new double[] {1, -1}, new double[2]));
  }

  @Test
  void familyFindsOtherSizesAndSeeds() {
    EnvironmentRegistry registry = new EnvironmentRegistry();
    registry.register(new SolvableFamily());
    try (Environment garnet = registry.spec("Garnet-7-2-4-12").factory().get();
        Environment chain = registry.spec("Chain-9").factory().get()) {
      assertEquals(all(new Garnet(7, 2, 4).draw(12, 0.99)), all(((TabularTask) garnet).mdp()));
      assertEquals(9, chain.observationSpace().size());
    }
    assertThrows(IllegalArgumentException.class, () -> registry.spec("Garnet-7-2-4-"));
  }
}
