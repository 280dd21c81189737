package io.geodesic.algorithms.curvature;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.Uninterruptibles;
import io.geodesic.commons.linalg.NotPositiveDefiniteException;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.checkpoint.Stateful;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * When what is made of the factors is made, and when it comes into force.
 *
 * <p>At every {@code inverseInterval}-th update the factors are copied; what is made of the copies
 * is used from {@code inverseDelay} updates later on. That is so with and without a background
 * thread, which has until then to do the work and is waited for if it has not; so the thread
 * changes no bit. The first refresh has no delay, and neither has the one after a failure, at the
 * next update. A failure is thrown by the update at which the result would have come into force;
 * what was in force stays.
 *
 * <p>There are two sets of matrices, the one in force and the one in the making, and at most one
 * refresh under way. A thread is a daemon and lives for one refresh.
 */
final class FactorRefresh implements Stateful {

  private static final long NONE = -1;

  private final KroneckerSettings settings;
  private final FactorTransform transform;
  private final List<FactorPair> source;
  private final List<FactorPair> current = new ArrayList<>();
  private final List<FactorPair> next = new ArrayList<>();
  private double damping;
  private double nextDamping;
  private long updates;
  private long due = NONE;
  private boolean atOnce = true;
  private FutureTask<?> job;
  private NotPositiveDefiniteException failure;

  /** Creates the schedule; {@code source} are the factors as they develop. */
  FactorRefresh(List<FactorPair> source, FactorTransform transform, KroneckerSettings settings) {
    this.source = source;
    this.transform = transform;
    this.settings = settings;
    for (FactorPair pair : source) {
      current.add(new FactorPair(pair.m(), pair.n()));
      next.add(new FactorPair(pair.m(), pair.n()));
    }
  }

  /** What is in force for a layer, until the next {@link #advance}. */
  FactorPair current(int layer) {
    return current.get(layer);
  }

  /** λ of what is in force. */
  double damping() {
    return damping;
  }

  /**
   * Goes on by one update.
   *
   * @param lambda λ for a refresh that begins now
   * @throws NotPositiveDefiniteException if the refresh that is due now has failed
   */
  void advance(double lambda) {
    if (due != NONE && updates >= due) {
      takeOver();
    }
    if (atOnce || updates % settings.inverseInterval() == 0) {
      begin(lambda);
    }
    updates++;
  }

  private void begin(double lambda) {
    for (int l = 0; l < next.size(); l++) {
      next.get(l).copy(source.get(l));
    }
    nextDamping = lambda;
    if (atOnce || settings.inverseDelay() == 0) {
      atOnce = true;
      transformNext();
      adoptNext();
      return;
    }
    due = updates + settings.inverseDelay();
    job = new FutureTask<>(this::transformNext, null);
    if (settings.backgroundRefresh()) {
      Thread thread = new Thread(job, "geodesic-factor-refresh");
      thread.setDaemon(true);
      thread.start();
    } else {
      job.run();
    }
  }

  private void transformNext() {
    for (int l = 0; l < next.size(); l++) {
      transform.apply(l, next.get(l), nextDamping);
    }
  }

  private void takeOver() {
    due = NONE;
    atOnce = true;
    finish();
    if (failure != null) {
      NotPositiveDefiniteException thrown = failure;
      failure = null;
      throw thrown;
    }
    adoptNext();
  }

  private void adoptNext() {
    for (int l = 0; l < next.size(); l++) {
      FactorPair before = current.get(l);
      current.set(l, next.get(l));
      next.set(l, before);
      transform.adopted(l, before, current.get(l));
    }
    damping = nextDamping;
    atOnce = false;
  }

  /** Waits for the refresh under way, if there is one. */
  private void finish() {
    if (job == null) {
      return;
    }
    try {
      Uninterruptibles.getUninterruptibly(job);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof NotPositiveDefiniteException cause)) {
        Throwables.throwIfUnchecked(e.getCause());
        throw new IllegalStateException(e);
      }
      failure = cause;
    } finally {
      job = null;
    }
  }

  /** Saves also the refresh under way, for which it waits. */
  @Override
  public void save(State state) {
    finish();
    state.putLong("updates", updates);
    state.putLong("atOnce", atOnce ? 1 : 0);
    state.putScalar("damping", damping);
    for (int l = 0; l < current.size(); l++) {
      current.get(l).save(state.scope("current" + l));
    }
    state.putLong("due", due);
    if (due == NONE) {
      return;
    }
    state.putScalar("nextDamping", nextDamping);
    for (int l = 0; l < next.size(); l++) {
      next.get(l).save(state.scope("next" + l));
    }
    if (failure != null) {
      state.put("failure", new double[] {failure.index(), failure.pivot()}, 2);
    }
  }

  @Override
  public void load(State state) {
    finish();
    failure = null;
    updates = state.longValue("updates");
    atOnce = state.longValue("atOnce") == 1;
    damping = state.scalar("damping");
    for (int l = 0; l < current.size(); l++) {
      current.get(l).load(state.scope("current" + l));
    }
    due = state.longValue("due");
    if (due == NONE) {
      return;
    }
    nextDamping = state.scalar("nextDamping");
    for (int l = 0; l < next.size(); l++) {
      next.get(l).load(state.scope("next" + l));
    }
    if (state.contains("failure")) {
      double[] saved = state.get("failure");
      failure = new NotPositiveDefiniteException((int) saved[0], saved[1]);
    }
  }
}
