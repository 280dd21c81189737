package io.geodesic.environments.rendering;

import io.geodesic.commons.random.RandomStream;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.core.Outcome;
import io.geodesic.environments.wrapper.EnvironmentWrapper;
import java.io.IOException;

/**
 * Shows the states of the first episode to an animation.
 *
 * <p>The episode is over when the task terminates, at the next reset (a time limit outside is not
 * seen from here), or when the film is long enough.
 */
final class FilmedEnvironment extends EnvironmentWrapper {
  private static final int SECOND = 100;
  private static final int SHORTEST_FRAME = 2;
  private static final int LONGEST_FILM = 180 * SECOND;

  private final GifFile file;
  private final Animation animation;
  private final double stepTime;
  private boolean started;
  private boolean over;
  private int steps;
  private int lastShown;

  /**
   * Films an environment.
   *
   * @param inner what is stepped
   * @param picture how it looks
   * @param file where the film goes
   */
  FilmedEnvironment(Environment inner, Picture picture, GifFile file) {
    super(inner);
    this.file = file;
    this.stepTime = SECOND / picture.stepsPerSecond();
    try {
      this.animation = new Animation(picture, file.out());
    } catch (IOException e) {
      throw file.failure(e);
    }
  }

  @Override
  public void reset(RandomStream random, double[] observation, int offset) {
    super.reset(random, observation, offset);
    over = started;
    if (!started) {
      started = true;
      show(0);
    }
  }

  @Override
  public void step(
      double[] action,
      int actionOffset,
      double[] observation,
      int observationOffset,
      Outcome outcome) {
    super.step(action, actionOffset, observation, observationOffset, outcome);
    if (over) {
      return;
    }
    steps++;
    int now = (int) Math.round(steps * stepTime);
    boolean terminated = outcome.terminated();
    if (terminated || now - lastShown >= SHORTEST_FRAME) {
      show(Math.max(now, lastShown + SHORTEST_FRAME));
    }
    over = terminated || lastShown >= LONGEST_FILM;
  }

  private void show(int moment) {
    try {
      animation.show(moment);
    } catch (IOException e) {
      throw file.failure(e);
    }
    lastShown = moment;
  }

  /** Returns whether there has been a reset. */
  boolean isStarted() {
    return started;
  }

  /** Ends the film: its last state stands still for a second. */
  void finish() throws IOException {
    animation.finish(lastShown + SECOND);
  }

  int frames() {
    return animation.frames();
  }

  double seconds() {
    return (double) (lastShown + SECOND) / SECOND;
  }
}
