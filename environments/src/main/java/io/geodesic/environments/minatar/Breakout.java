package io.geodesic.environments.minatar;

import io.geodesic.commons.random.RandomStream;
import java.util.Arrays;
import java.util.List;

/**
 * A paddle in the bottom row keeps a ball in play that removes bricks, 1 point each.
 *
 * <p>Channels: paddle, ball, trail (the ball's last cell), bricks. State: paddle's column, ball x,
 * y, its last cell x, y, direction (0 up left, 1 up right, 2 down right, 3 down left), whether the
 * running series of touched bricks has removed one, bricks of rows 1, 2, 3 (bit x for column x).
 */
final class Breakout extends Game {
  private static final int PADDLE_ROW = LAST;
  private static final int FIRST_BRICK_ROW = 1;
  private static final int FULL_ROW = (1 << SIZE) - 1;

  private int paddle;
  private int ballX;
  private int ballY;
  private int lastX;
  private int lastY;
  private int direction;
  private boolean struck;
  private final int[] bricks = new int[3];

  Breakout() {
    super(ChannelInks.BREAKOUT);
  }

  @Override
  List<Action> minimalActions() {
    return List.of(Action.NONE, Action.LEFT, Action.RIGHT);
  }

  @Override
  void reset(RandomStream random) {
    boolean fromRight = random.nextInt(2) == 1;
    ballX = fromRight ? LAST : 0;
    ballY = 3;
    direction = fromRight ? 3 : 2;
    lastX = ballX;
    lastY = ballY;
    paddle = 4;
    struck = false;
    Arrays.fill(bricks, FULL_ROW);
  }

  @Override
  int step(Action action, RandomStream random) {
    paddle = sideways(action, paddle);
    lastX = ballX;
    lastY = ballY;
    int x = ballX + (direction == 1 || direction == 2 ? 1 : -1);
    int y = ballY + (direction >= 2 ? 1 : -1);
    if (x < 0 || x > LAST) {
      x = Math.max(0, Math.min(LAST, x));
      direction ^= 1;
    }
    int reward = 0;
    boolean touched = false;
    if (y < 0) {
      y = 0;
      flipVertically();
    } else if (isBrick(x, y)) {
      touched = true;
      if (!struck) {
        struck = true;
        reward = 1;
        bricks[y - FIRST_BRICK_ROW] &= ~(1 << x);
        y = lastY;
        flipVertically();
      }
    } else if (y >= PADDLE_ROW) {
      y = reachPaddleRow(x);
    }
    struck &= touched;
    ballX = x;
    ballY = y;
    return reward;
  }

  private void flipVertically() {
    direction = 3 - direction;
  }

  private boolean isBrick(int x, int y) {
    int row = y - FIRST_BRICK_ROW;
    return row >= 0 && row < bricks.length && ((bricks[row] >> x) & 1) == 1;
  }

  /** Returns the ball's row; a ball that the paddle reaches goes back to where it came from. */
  private int reachPaddleRow(int x) {
    if ((bricks[0] | bricks[1] | bricks[2]) == 0) {
      Arrays.fill(bricks, FULL_ROW);
    }
    if (lastX == paddle) {
      flipVertically();
      return lastY;
    }
    if (x == paddle) {
      direction ^= 2;
      return lastY;
    }
    terminal = true;
    return PADDLE_ROW;
  }

  @Override
  void draw(double[] pixels, int offset) {
    mark(pixels, offset, paddle, PADDLE_ROW, 0);
    mark(pixels, offset, ballX, ballY, 1);
    mark(pixels, offset, lastX, lastY, 2);
    for (int i = 0; i < bricks.length; i++) {
      markRow(pixels, offset, bricks[i], i + FIRST_BRICK_ROW, 3);
    }
  }

  @Override
  void exchange(StateCursor state) {
    paddle = state.coordinate(paddle);
    ballX = state.coordinate(ballX);
    ballY = state.coordinate(ballY);
    lastX = state.coordinate(lastX);
    lastY = state.coordinate(lastY);
    direction = state.integer(direction, 0, 3);
    struck = state.flag(struck);
    for (int i = 0; i < bricks.length; i++) {
      bricks[i] = state.row(bricks[i]);
    }
  }
}
