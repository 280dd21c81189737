package io.geodesic.environments.minatar;

import io.geodesic.commons.random.RandomStream;
import java.util.Arrays;
import java.util.List;

/**
 * A chicken crosses eight lanes from the bottom, 1 point for each arrival, and is put back by every
 * car; an episode lasts {@value #FRAMES} + 1 steps.
 *
 * <p>Channels: chicken, car, then the trail (the cell behind) of cars of speed 1 to 5; a car of
 * speed k moves every k + 1 steps. State: chicken's row, move timer, steps left, then for rows 1 to
 * 8 each the car's x, timer, and speed (positive to the right).
 */
final class Freeway extends Game {
  private static final int LANES = 8;
  private static final int COLUMN = 4;
  private static final int MOVE_INTERVAL = 3;
  private static final int SLOWEST = 5;
  static final int FRAMES = 2500;

  private int chicken;
  private int moveTimer;
  private int frames;
  private final int[] x = new int[LANES];
  private final int[] timer = new int[LANES];
  private final int[] speed = new int[LANES];

  Freeway() {
    super(ChannelInks.FREEWAY);
  }

  @Override
  List<Action> minimalActions() {
    return List.of(Action.NONE, Action.UP, Action.DOWN);
  }

  @Override
  void reset(RandomStream random) {
    drawSpeeds(random);
    Arrays.fill(x, 0);
    chicken = LAST;
    moveTimer = MOVE_INTERVAL;
    frames = FRAMES;
  }

  private void drawSpeeds(RandomStream random) {
    for (int i = 0; i < LANES; i++) {
      timer[i] = 1 + random.nextInt(SLOWEST);
    }
    for (int i = 0; i < LANES; i++) {
      speed[i] = random.nextDouble() < 0.5 ? -timer[i] : timer[i];
    }
  }

  @Override
  int step(Action action, RandomStream random) {
    if (moveTimer == 0 && (action == Action.UP || action == Action.DOWN)) {
      moveTimer = MOVE_INTERVAL;
      chicken = upOrDown(action, chicken, 0, LAST);
    }
    int reward = 0;
    if (chicken == 0) {
      reward = 1;
      drawSpeeds(random);
      chicken = LAST;
    }
    for (int i = 0; i < LANES; i++) {
      putBackIfHit(i);
      if (timer[i] > 0) {
        timer[i]--;
      } else {
        timer[i] = Math.abs(speed[i]);
        x[i] = wrap(x[i] + Integer.signum(speed[i]));
        putBackIfHit(i);
      }
    }
    moveTimer = Math.max(0, moveTimer - 1);
    frames--;
    terminal = frames < 0;
    return reward;
  }

  private void putBackIfHit(int i) {
    if (x[i] == COLUMN && i + 1 == chicken) {
      chicken = LAST;
    }
  }

  private static int wrap(int column) {
    if (column < 0) {
      return LAST;
    }
    return column > LAST ? 0 : column;
  }

  @Override
  void draw(double[] pixels, int offset) {
    mark(pixels, offset, COLUMN, chicken, 0);
    for (int i = 0; i < LANES; i++) {
      mark(pixels, offset, x[i], i + 1, 1);
      int behind = wrap(x[i] - Integer.signum(speed[i]));
      mark(pixels, offset, behind, i + 1, 1 + Math.abs(speed[i]));
    }
  }

  @Override
  void exchange(StateCursor state) {
    chicken = state.coordinate(chicken);
    moveTimer = state.integer(moveTimer, 0, MOVE_INTERVAL);
    frames = state.integer(frames, -1, FRAMES);
    for (int i = 0; i < LANES; i++) {
      x[i] = state.coordinate(x[i]);
      timer[i] = state.integer(timer[i], 0, SLOWEST);
      speed[i] = state.integer(speed[i], -SLOWEST, SLOWEST);
    }
  }
}
