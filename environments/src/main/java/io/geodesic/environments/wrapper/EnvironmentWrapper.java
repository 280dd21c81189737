package io.geodesic.environments.wrapper;

import io.geodesic.commons.random.RandomStream;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.core.Outcome;
import io.geodesic.environments.space.Space;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Forwards everything to the environment inside; subclasses change one thing.
 *
 * <p>A wrapper that remembers something of the episode puts it before the inner snapshot, takes it
 * back in {@link #restore} and forgets it in {@link #reset}. As text, a wrapper is its class and
 * what it was given, for example {@code TimeLimit(500)}.
 */
public abstract class EnvironmentWrapper implements Environment {
  private final Environment inner;

  /** Wraps {@code inner}, which nobody else may step or close from here on. */
  protected EnvironmentWrapper(Environment inner) {
    this.inner = inner;
  }

  /** Returns the environment inside. */
  public final Environment inner() {
    return inner;
  }

  /** Returns the wrappers of an environment as text, from the innermost to the outermost. */
  public static List<String> describe(Environment outermost) {
    List<String> wrappers = new ArrayList<>();
    Environment environment = outermost;
    while (environment instanceof EnvironmentWrapper wrapper) {
      wrappers.add(wrapper.toString());
      environment = wrapper.inner;
    }
    Collections.reverse(wrappers);
    return wrappers;
  }

  @Override
  public Space observationSpace() {
    return inner.observationSpace();
  }

  @Override
  public Space actionSpace() {
    return inner.actionSpace();
  }

  @Override
  public void reset(RandomStream random, double[] observation, int offset) {
    inner.reset(random, observation, offset);
  }

  @Override
  public void step(
      double[] action,
      int actionOffset,
      double[] observation,
      int observationOffset,
      Outcome outcome) {
    inner.step(action, actionOffset, observation, observationOffset, outcome);
  }

  /** Forwards the action; a wrapper that changes actions must announce the changed one. */
  @Override
  public void announce(double[] action, int offset) {
    inner.announce(action, offset);
  }

  @Override
  public boolean isRemote() {
    return inner.isRemote();
  }

  @Override
  public void observe(double[] observation, int offset) {
    inner.observe(observation, offset);
  }

  @Override
  public int stateLength() {
    return inner.stateLength();
  }

  @Override
  public void state(double[] state, int offset) {
    inner.state(state, offset);
  }

  @Override
  public void setState(double[] state, int offset) {
    inner.setState(state, offset);
  }

  @Override
  public int snapshotLength() {
    return inner.snapshotLength();
  }

  @Override
  public void snapshot(double[] snapshot, int offset) {
    inner.snapshot(snapshot, offset);
  }

  @Override
  public void restore(RandomStream random, double[] snapshot, int offset) {
    inner.restore(random, snapshot, offset);
  }

  @Override
  public void close() {
    inner.close();
  }

  @Override
  public String toString() {
    return getClass().getSimpleName();
  }
}
