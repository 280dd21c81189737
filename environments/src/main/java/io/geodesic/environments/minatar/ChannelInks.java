package io.geodesic.environments.minatar;

import io.geodesic.environments.rendering.Ink;
import java.util.List;

/** The colour of each game's channels, in their order, on a board of {@link Ink#NIGHT}. */
final class ChannelInks {
  /** Paddle, ball, trail, bricks. */
  static final List<Ink> BREAKOUT = List.of(Ink.ORANGE, Ink.PAPER, Ink.GREY, Ink.BLUE);

  /** Player, enemy, trail, gold. */
  static final List<Ink> ASTERIX = List.of(Ink.GREEN, Ink.RED, Ink.GREY, Ink.YELLOW);

  /** Chicken, car, trails of speed 1 to 5. */
  static final List<Ink> FREEWAY =
      List.of(Ink.YELLOW, Ink.PAPER, Ink.VIOLET, Ink.BLUE, Ink.GREEN, Ink.ORANGE, Ink.RED);

  /**
   * Submarine's front and back, bullets, trail, enemy bullets, fish, enemy submarines, oxygen,
   * divers on board, divers.
   */
  static final List<Ink> SEAQUEST =
      List.of(
          Ink.YELLOW,
          Ink.ORANGE,
          Ink.PAPER,
          Ink.GREY,
          Ink.RED,
          Ink.GREEN,
          Ink.VIOLET,
          Ink.SKY,
          Ink.BROWN,
          Ink.BLUE);

  /** Cannon, aliens, the same again by direction, bullets, their bullets. */
  static final List<Ink> SPACE_INVADERS =
      List.of(Ink.YELLOW, Ink.GREEN, Ink.GREEN, Ink.GREEN, Ink.PAPER, Ink.RED);

  private ChannelInks() {}
}
