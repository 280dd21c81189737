package io.geodesic.algorithms.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.geodesic.commons.parallel.Workers;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.environments.Environments;
import io.geodesic.environments.core.EnvironmentException;
import io.geodesic.environments.core.Outcome;
import io.geodesic.environments.registry.EnvironmentSpec;
import io.geodesic.environments.tabular.TabularMdp;
import io.geodesic.environments.tabular.TabularTask;
import io.geodesic.environments.tabular.Transition;
import io.geodesic.environments.wrapper.EnvironmentWrapper;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomPolicyTest {

  private static EnvironmentSpec spec(String id) {
    return Environments.standard().spec(id);
  }

  private static PlayedEpisodes play(String id, int episodes, long seed, int threads) {
    try (Workers workers = new Workers(threads)) {
      return RandomPolicy.play(spec(id), episodes, new RandomStreams(seed), workers);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"CartPole-v1", "Pendulum-v1", "MinAtar/Breakout-v1"})
  void episodesAreTheSameForAnyNumberOfThreads(String id) {
    PlayedEpisodes one = play(id, 70, 3, 1);
    PlayedEpisodes three = play(id, 70, 3, 3);
    assertArrayEquals(one.returns(), three.returns());
    assertArrayEquals(one.lengths(), three.lengths());
    assertFalse(Arrays.equals(one.returns(), play(id, 70, 4, 1).returns()));
  }

  @Test
  void firstEpisodesDoNotDependOnHowManyFollow() {
    double[] many = play("CartPole-v1", 100, 7, 1).returns();
    for (int n : new int[] {1, 5, 32, 33, 64}) {
      assertArrayEquals(Arrays.copyOf(many, n), play("CartPole-v1", n, 7, 1).returns());
    }
  }

  @Test
  void rewardsOfOnePerStepAddUpToTheLength() {
    PlayedEpisodes played = play("CartPole-v1", 200, 1, 1);
    assertArrayEquals(played.lengths(), played.returns());
    assertEquals(200, played.count());
  }

  @Test
  void lengthOfFreewayIsFixed() {
    for (double length : play("MinAtar/Freeway-v1", 33, 1, 1).lengths()) {
      assertEquals(2501, length);
    }
  }

  /** The seed is fixed; four standard errors. */
  @Test
  void meanReturnIsTheExactOneOfTheUniformPolicy() {
    double[] returns = play("FrozenLake-v1", 20_000, 5, 1).returns();
    double exact = exactReturn(((TabularTask) spec("FrozenLake-v1").factory().get()).mdp(), 100);
    double error = Math.sqrt(exact * (1 - exact) / returns.length);
    assertEquals(exact, Arrays.stream(returns).average().orElseThrow(), 4 * error);
  }

  /** Follows the distribution over states through an episode of so many steps. */
  private static double exactReturn(TabularMdp mdp, int steps) {
    double[] state = new double[mdp.states()];
    for (int s = 0; s < mdp.states(); s++) {
      state[s] = mdp.initial(s);
    }
    double total = 0;
    for (int t = 0; t < steps; t++) {
      double[] next = new double[mdp.states()];
      for (int s = 0; s < mdp.states(); s++) {
        for (int a = 0; a < mdp.actions(); a++) {
          for (Transition move : mdp.transitions().outcomes(s, a)) {
            double p = state[s] * move.probability() / mdp.actions();
            total += p * move.reward();
            next[move.next()] += move.terminated() ? 0 : p;
          }
        }
      }
      state = next;
    }
    return total;
  }

  @Test
  void nanFromTheEnvironmentIsReported() {
    EnvironmentSpec broken =
        spec("CartPole-v1")
            .wrap(
                task ->
                    new EnvironmentWrapper(task) {
                      @Override
                      public void step(
                          double[] action, int from, double[] out, int to, Outcome outcome) {
                        super.step(action, from, out, to, outcome);
                        outcome.set(Double.NaN, outcome.terminated());
                      }
                    });
    assertThrows(
        EnvironmentException.class,
        () -> RandomPolicy.play(broken, 3, new RandomStreams(1), Workers.inline()));
  }
}
