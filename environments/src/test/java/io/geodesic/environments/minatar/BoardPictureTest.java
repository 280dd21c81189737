package io.geodesic.environments.minatar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.geodesic.commons.random.RandomStreams;
import io.geodesic.environments.core.Outcome;
import io.geodesic.environments.rendering.Ink;
import io.geodesic.environments.rendering.Pictures;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class BoardPictureTest {
  private static final int STEPS = 300;
  private static final List<Supplier<Game>> GAMES =
      List.of(
          Breakout::new,
          () -> new Asterix(true),
          Freeway::new,
          () -> new Seaquest(true),
          () -> new SpaceInvaders(true));

  @Test
  void cellsHaveTheColourOfTheirLowestChannel() {
    for (Supplier<Game> game : GAMES) {
      MinAtarEnvironment environment =
          new MinAtarEnvironment(game.get(), List.of(Action.values()), 0.1);
      RandomStreams streams = new RandomStreams(3);
      var random = streams.stream("environment");
      var actions = streams.stream("actions");
      double[] pixels = new double[environment.observationSpace().size()];
      double[] action = new double[1];
      Outcome outcome = new Outcome();
      environment.reset(random, pixels, 0);
      for (int i = 0; i < STEPS; i++) {
        assertCells(game.get().inks(), pixels, Pictures.draw(environment));
        environment.actionSpace().sample(actions, action, 0);
        environment.step(action, 0, pixels, 0, outcome);
        if (outcome.done()) {
          environment.reset(random, pixels, 0);
        }
      }
    }
  }

  private static void assertCells(List<Ink> inks, double[] pixels, BufferedImage image) {
    for (int row = 0; row < Game.SIZE; row++) {
      for (int column = 0; column < Game.SIZE; column++) {
        Ink expected = Ink.NIGHT;
        for (int channel = inks.size() - 1; channel >= 0; channel--) {
          if (pixels[(row * Game.SIZE + column) * inks.size() + channel] == 1) {
            expected = inks.get(channel);
          }
        }
        int shown = image.getRGB(32 * column + 16, 32 * row + 16);
        assertEquals(expected.color().getRGB(), shown, row + ", " + column);
      }
    }
  }

  @Test
  void everyChannelHasAColourOfItsOwnThatIsNotTheBoards() {
    for (Supplier<Game> game : GAMES) {
      List<Ink> inks = game.get().inks();
      assertEquals(game.get().channels(), inks.size());
      // The direction of the aliens in Space Invaders lies under the aliens.
      int distinct = game.get() instanceof SpaceInvaders ? inks.size() - 2 : inks.size();
      Set<Ink> colours = new HashSet<>(inks);
      assertEquals(distinct, colours.size());
      assertEquals(false, colours.contains(Ink.NIGHT));
    }
  }
}
