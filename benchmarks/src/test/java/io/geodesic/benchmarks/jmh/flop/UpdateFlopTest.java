package io.geodesic.benchmarks.jmh.flop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.algorithm.Catalog;
import io.geodesic.algorithms.settings.Configuration;
import io.geodesic.algorithms.training.AlgorithmChoice;
import io.geodesic.algorithms.training.RunConfig;
import io.geodesic.benchmarks.jmh.flop.CurvatureFlop.Schedule;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class UpdateFlopTest {

  private static final int ROWS = 2048;
  private static final NetworkFlop ACTOR = new NetworkFlop(NetworkShape.parse("17-64-64-6"), ROWS);
  private static final NetworkFlop CRITIC = new NetworkFlop(NetworkShape.parse("17-64-64-1"), ROWS);

  private static long update(String method, Map<String, String> settings) {
    Catalog catalog = Catalog.standard();
    AlgorithmChoice choice = AlgorithmChoice.parse(method);
    Configuration configuration = RunConfig.defaults(catalog, "*", choice).with(settings);
    return new UpdateFlop(ACTOR, 6, CRITIC).of(choice.curvature(catalog), configuration);
  }

  @Test
  void firstOrderUpdatesAreGradients() {
    assertEquals(ACTOR.gradient() + CRITIC.gradient(), update("a2c", Map.of()));
    assertEquals(10 * (ACTOR.gradient() + CRITIC.gradient()), update("ppo", Map.of()));
    assertEquals(
        3 * ACTOR.gradient() + 5 * CRITIC.gradient(),
        update("ppo", Map.of("epochs", "3", "criticEpochs", "5", "minibatch", "128")));
  }

  @Test
  void naturalGradientsAddProducts() {
    long npg =
        ACTOR.gradient() + ACTOR.forward() + 10 * ACTOR.fisherProduct() + 10 * CRITIC.gradient();
    assertEquals(npg, update("npg", Map.of()));
    assertEquals(npg + ACTOR.forward(), update("trpo", Map.of()));
    assertEquals(
        npg + ACTOR.forward() - 6 * ACTOR.fisherProduct(),
        update("trpo", Map.of("cgIterations", "4")));
  }

  @Test
  void kroneckerFactorsServeActorAndCritic() {
    CurvatureFlop actor = new CurvatureFlop(ACTOR, 6, new Schedule(0, 10));
    CurvatureFlop critic = new CurvatureFlop(CRITIC, 1, Schedule.standard());
    assertEquals(
        ACTOR.gradient()
            + actor.estimate("kfac")
            + actor.solve("kfac")
            + critic.estimate("kfac")
            + 4 * (CRITIC.gradient() + critic.solve("kfac")),
        update("acktr", Map.of("inverseInterval", "10", "criticSteps", "4")));
  }

  @Test
  void everyAlgorithmWithEveryCurvatureHasACount() {
    Catalog catalog = Catalog.standard();
    for (String algorithm : catalog.algorithms().ids()) {
      for (String curvature : catalog.curvatures().ids()) {
        String method = algorithm + "+" + curvature;
        assertTrue(update(method, Map.of()) >= ACTOR.gradient() + CRITIC.gradient(), method);
      }
    }
  }

  /** One estimate, and a solve for each of 10 · 2048/64 minibatches. */
  @Test
  void preconditionedEpochsSolveForEachMinibatch() {
    CurvatureFlop diagonal = new CurvatureFlop(ACTOR, 6, Schedule.standard());
    assertEquals(
        update("ppo", Map.of()) + diagonal.estimate("diagonal") + 320 * diagonal.solve("diagonal"),
        update("ppo+diagonal", Map.of()));
  }

  @Test
  void experienceIsOneForwardPassEach() {
    ExperienceFlop experience = new ExperienceFlop(ACTOR, 6, CRITIC);
    assertEquals(ACTOR.forward() + CRITIC.forward(), experience.rollout());
    Configuration settings =
        RunConfig.defaults(Catalog.standard(), "*", AlgorithmChoice.parse("a2c"));
    assertEquals(
        experience.rollout() + update("a2c", Map.of()), experience.iteration("identity", settings));
  }
}
