package io.geodesic.environments.gymnasium;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.commons.random.RandomStream;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.environments.Environments;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.core.Outcome;
import org.junit.jupiter.api.Test;

/** Gymnasium's own CartPole beside ours. */
class CartPoleTest {

  /**
   * What we see of Gymnasium's state is rounded to float32, an error of at most 2⁻²² for components
   * below 8; a step at most triples it, and both results are rounded again.
   */
  private static final double ROUNDING = 5 * 0x1p-22;

  @Test
  void oneStepFromTheSameStateAgrees() {
    RandomStream episodes = new RandomStreams(1).stream("episodes");
    RandomStream actions = new RandomStreams(1).stream("actions");
    RandomStream unused = new RandomStreams(2).stream("unused");
    double[] theirs = new double[4];
    double[] ours = new double[4];
    Outcome theirOutcome = new Outcome();
    Outcome ourOutcome = new Outcome();
    int ends = 0;
    try (Environment gymnasium =
            Python.REAL.family().find("gymnasium:CartPole-v1").orElseThrow().make();
        Environment cartPole = Environments.standard().make("CartPole-v1")) {
      gymnasium.reset(episodes, theirs, 0);
      cartPole.reset(unused, ours, 0);
      for (int step = 0; step < 1000; step++) {
        double[] action = {actions.nextInt(2)};
        cartPole.setState(theirs, 0);
        cartPole.step(action, 0, ours, 0, ourOutcome);
        gymnasium.step(action, 0, theirs, 0, theirOutcome);
        assertArrayEquals(theirs, ours, ROUNDING);
        assertEquals(theirOutcome.reward(), ourOutcome.reward());
        assertEquals(theirOutcome.terminated(), ourOutcome.terminated());
        if (theirOutcome.done()) {
          ends++;
          gymnasium.reset(episodes, theirs, 0);
          cartPole.reset(unused, ours, 0);
        }
      }
    }
    assertTrue(ends > 20);
  }
}
