package io.geodesic.environments.rendering;

import io.geodesic.environments.core.Outcome;
import io.geodesic.environments.core.StateVectorTask;
import io.geodesic.environments.registry.EnvironmentSpec;
import io.geodesic.environments.space.Box;
import io.geodesic.environments.space.Discrete;
import java.awt.Graphics2D;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A task that counts its steps and shows them as a bar, 1 pixel for a step; action 0 stands still.
 */
final class Dial extends StateVectorTask implements Drawable {
  static final int WIDTH = 60;
  static final int HEIGHT = 20;

  private final double stepsPerSecond;
  private final int end;

  private Dial(double stepsPerSecond, int end) {
    super(1);
    this.stepsPerSecond = stepsPerSecond;
    this.end = end;
  }

  /** Returns a dial that terminates at {@code end}, unless the time limit comes first. */
  static EnvironmentSpec spec(double stepsPerSecond, int end, OptionalInt limit) {
    return new EnvironmentSpec(
        "Dial-v0", limit, OptionalDouble.empty(), "", () -> new Dial(stepsPerSecond, end));
  }

  @Override
  public Picture picture() {
    return new Picture() {
      @Override
      public int width() {
        return WIDTH;
      }

      @Override
      public int height() {
        return HEIGHT;
      }

      @Override
      public double stepsPerSecond() {
        return stepsPerSecond;
      }

      @Override
      public void paint(Graphics2D graphics) {
        graphics.setColor(Ink.RED.color());
        graphics.fillRect(0, 5, (int) state[0], 10);
      }
    };
  }

  @Override
  public Box observationSpace() {
    return Box.uniform(0, 1000, 1);
  }

  @Override
  public Discrete actionSpace() {
    return new Discrete(2);
  }

  @Override
  protected void drawState() {
    state[0] = 0;
  }

  @Override
  public void step(double[] action, int from, double[] observation, int to, Outcome outcome) {
    state[0] += action[from];
    observe(observation, to);
    outcome.set(1, state[0] >= end);
  }

  @Override
  public void observe(double[] observation, int offset) {
    observation[offset] = state[0];
  }
}
