package io.geodesic.environments.minatar;

import io.geodesic.commons.random.RandomStream;
import java.util.List;

/**
 * A submarine shoots fish and enemy submarines, 1 point each, picks up divers and must come up for
 * oxygen; with six divers on board what oxygen is left pays up to 10 points.
 *
 * <p>Coming up costs a diver, and without any on board the game; with six on board all are landed
 * before that one is taken, which leaves −1, a debt that the next divers fill. A submarine that
 * never dives lives for ever.
 *
 * <p>Channels: submarine's front, its back, own bullets, trail (the cell behind) of all that swims,
 * enemy bullets, fish, enemy submarines, oxygen, divers on board, divers. State: x, y, whether it
 * faces right; oxygen; divers on board; whether it is at the surface; shot timer; the {@link
 * SeaquestPace pace}; then the {@link Swarm swarms} of own bullets, enemy bullets, fish, enemy
 * submarines and divers.
 */
final class Seaquest extends Game {
  static final int ENEMY_SHOT_INTERVAL = 10;
  private static final int SHOT_INTERVAL = 5;
  private static final int FULL_TANK = 200;
  private static final int FULL_CREW = 6;
  private static final int DEEPEST = 8;
  private static final int LARGEST_DEBT = -1_000_000;
  private static final double SUBMARINE_SHARE = 1.0 / 3;

  private final boolean ramping;
  private int playerX;
  private int playerY;
  private boolean right;
  private int oxygen;
  private int crew;
  private boolean surfaced;
  private int shotTimer;
  private final SeaquestPace pace = new SeaquestPace();
  private final Swarm bullets = new Swarm(8, 0);
  private final Swarm enemyBullets = new Swarm(48, 0);
  private final Swarm fish = new Swarm(32, 1);
  private final Swarm submarines = new Swarm(32, 2);
  private final Swarm divers = new Swarm(8, 1);

  /** Points of the step that is being played. */
  private int reward;

  Seaquest(boolean ramping) {
    super(ChannelInks.SEAQUEST);
    this.ramping = ramping;
  }

  @Override
  List<Action> minimalActions() {
    return List.of(Action.values());
  }

  @Override
  void reset(RandomStream random) {
    playerX = 5;
    playerY = 0;
    right = false;
    oxygen = FULL_TANK;
    crew = 0;
    surfaced = true;
    shotTimer = 0;
    pace.reset();
    bullets.clear();
    enemyBullets.clear();
    fish.clear();
    submarines.clear();
    divers.clear();
  }

  @Override
  int step(Action action, RandomStream random) {
    reward = 0;
    spawn(random);
    steer(action);
    moveBullets();
    moveDivers();
    moveSubmarines();
    moveEnemyBullets();
    moveFish();
    pace.tick();
    shotTimer = Math.max(0, shotTimer - 1);
    breathe();
    return reward;
  }

  private void spawn(RandomStream random) {
    if (pace.spawnTimer == 0) {
      spawnEnemy(random);
      pace.spawnTimer = pace.spawnInterval;
    }
    if (pace.diverTimer == 0) {
      boolean toRight = random.nextDouble() < 0.5;
      int row = 1 + random.nextInt(DEEPEST);
      divers.add(toRight ? 0 : LAST, row, toRight, SeaquestPace.MOVE_INTERVAL, 0);
      pace.diverTimer = SeaquestPace.DIVER_INTERVAL;
    }
  }

  /** Draws side, kind and row; a row in which an enemy comes the other way stays as it is. */
  private void spawnEnemy(RandomStream random) {
    boolean toRight = random.nextDouble() < 0.5;
    boolean isSubmarine = random.nextDouble() < SUBMARINE_SHARE;
    int row = 1 + random.nextInt(DEEPEST);
    if (submarines.opposes(row, toRight) || fish.opposes(row, toRight)) {
      return;
    }
    int x = toRight ? 0 : LAST;
    if (isSubmarine) {
      submarines.add(x, row, toRight, pace.moveInterval, ENEMY_SHOT_INTERVAL);
    } else {
      fish.add(x, row, toRight, pace.moveInterval, 0);
    }
  }

  private void steer(Action action) {
    if (action == Action.FIRE && shotTimer == 0) {
      bullets.add(playerX, playerY, right, 0, 0);
      shotTimer = SHOT_INTERVAL;
    }
    if (action == Action.LEFT || action == Action.RIGHT) {
      right = action == Action.RIGHT;
    }
    playerX = sideways(action, playerX);
    playerY = upOrDown(action, playerY, 0, DEEPEST);
  }

  private void moveBullets() {
    for (int i = bullets.size() - 1; i >= 0; i--) {
      if (!bullets.advance(i)) {
        bullets.remove(i);
      } else if (fish.removeAt(bullets.x[i], bullets.y[i])
          || submarines.removeAt(bullets.x[i], bullets.y[i])) {
        bullets.remove(i);
        reward++;
      }
    }
  }

  private void moveDivers() {
    for (int i = divers.size() - 1; i >= 0; i--) {
      if (isPickedUp(i)) {
        divers.remove(i);
      } else if (divers.moveTimer[i] > 0) {
        divers.moveTimer[i]--;
      } else {
        divers.moveTimer[i] = SeaquestPace.MOVE_INTERVAL;
        if (!divers.advance(i) || isPickedUp(i)) {
          divers.remove(i);
        }
      }
    }
  }

  private boolean isPickedUp(int i) {
    boolean pickedUp = crew < FULL_CREW && divers.isAt(i, playerX, playerY);
    crew += pickedUp ? 1 : 0;
    return pickedUp;
  }

  /** A submarine also shoots in the step in which it is hit or leaves. */
  private void moveSubmarines() {
    for (int i = submarines.size() - 1; i >= 0; i--) {
      boolean survives = survivesMove(submarines, i);
      if (submarines.shotTimer[i] > 0) {
        submarines.shotTimer[i]--;
      } else {
        submarines.shotTimer[i] = ENEMY_SHOT_INTERVAL;
        enemyBullets.add(submarines.x[i], submarines.y[i], submarines.right[i], 0, 0);
      }
      if (!survives) {
        submarines.remove(i);
      }
    }
  }

  private void moveFish() {
    for (int i = fish.size() - 1; i >= 0; i--) {
      if (!survivesMove(fish, i)) {
        fish.remove(i);
      }
    }
  }

  /** Moves an enemy when its time has come; returns false if it left the board or was shot. */
  private boolean survivesMove(Swarm enemies, int i) {
    terminal |= enemies.isAt(i, playerX, playerY);
    if (enemies.moveTimer[i] > 0) {
      enemies.moveTimer[i]--;
      return true;
    }
    enemies.moveTimer[i] = pace.moveInterval;
    if (!enemies.advance(i)) {
      return false;
    }
    if (enemies.isAt(i, playerX, playerY)) {
      terminal = true;
    } else if (bullets.removeAt(enemies.x[i], enemies.y[i])) {
      reward++;
      return false;
    }
    return true;
  }

  private void moveEnemyBullets() {
    for (int i = enemyBullets.size() - 1; i >= 0; i--) {
      terminal |= enemyBullets.isAt(i, playerX, playerY);
      if (enemyBullets.advance(i)) {
        terminal |= enemyBullets.isAt(i, playerX, playerY);
      } else {
        enemyBullets.remove(i);
      }
    }
  }

  private void breathe() {
    terminal |= oxygen <= 0;
    if (playerY > 0) {
      oxygen--;
      surfaced = false;
    } else if (!surfaced) {
      if (crew == 0) {
        terminal = true;
      } else {
        surface();
      }
    }
  }

  private void surface() {
    surfaced = true;
    if (crew == FULL_CREW) {
      reward += gauge();
      crew = 0;
    }
    oxygen = FULL_TANK;
    crew = Math.max(LARGEST_DEBT, crew - 1);
    if (ramping) {
      pace.raise();
    }
  }

  /** Returns the tenths of the tank that hold oxygen, rounded down. */
  private int gauge() {
    return Math.max(0, oxygen) * SIZE / FULL_TANK;
  }

  @Override
  void draw(double[] pixels, int offset) {
    mark(pixels, offset, playerX, playerY, 0);
    mark(pixels, offset, playerX + (right ? -1 : 1), playerY, 1);
    bullets.draw(this, pixels, offset, 2);
    enemyBullets.draw(this, pixels, offset, 4);
    fish.draw(this, pixels, offset, 5);
    submarines.draw(this, pixels, offset, 6);
    divers.draw(this, pixels, offset, 9);
    drawTrail(pixels, offset, fish);
    drawTrail(pixels, offset, submarines);
    drawTrail(pixels, offset, divers);
    for (int i = 0; i < gauge(); i++) {
      mark(pixels, offset, i, LAST, 7);
    }
    for (int i = 0; i < crew; i++) {
      mark(pixels, offset, LAST - 1 - i, LAST, 8);
    }
  }

  private void drawTrail(double[] pixels, int offset, Swarm swarm) {
    for (int i = 0; i < swarm.size(); i++) {
      mark(pixels, offset, swarm.x[i] + (swarm.right[i] ? -1 : 1), swarm.y[i], 3);
    }
  }

  @Override
  void exchange(StateCursor state) {
    playerX = state.coordinate(playerX);
    playerY = state.integer(playerY, 0, DEEPEST);
    right = state.flag(right);
    oxygen = state.integer(oxygen, -1, FULL_TANK);
    crew = state.integer(crew, LARGEST_DEBT, FULL_CREW);
    surfaced = state.flag(surfaced);
    shotTimer = state.integer(shotTimer, 0, SHOT_INTERVAL);
    pace.exchange(state);
    bullets.exchange(state);
    enemyBullets.exchange(state);
    fish.exchange(state);
    submarines.exchange(state);
    divers.exchange(state);
  }
}
