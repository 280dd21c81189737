package io.geodesic.algorithms.curvature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.util.concurrent.Uninterruptibles;
import io.geodesic.commons.linalg.NotPositiveDefiniteException;
import io.geodesic.policies.checkpoint.State;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When refreshed factors come into force; the factor of update u is the number u. */
class FactorRefreshTest {

  private static final int INTERVAL = 4;

  private final FactorPair source = new FactorPair(1, 1);

  /** Negates the factor, so that what was not transformed shows; fails where it is told to. */
  private static final class Negation implements FactorTransform {

    private final List<Thread> threads = new ArrayList<>();
    private final List<String> adoptions = new ArrayList<>();
    private CountDownLatch gate = new CountDownLatch(0);
    private RuntimeException failure;

    @Override
    public synchronized void apply(int layer, FactorPair factors, double damping) {
      threads.add(Thread.currentThread());
      Uninterruptibles.awaitUninterruptibly(gate);
      if (failure != null) {
        throw failure;
      }
      factors.left()[0] = -factors.left()[0] - damping;
    }

    @Override
    public void adopted(int layer, FactorPair before, FactorPair now) {
      adoptions.add(before.left()[0] + " -> " + now.left()[0]);
    }
  }

  private FactorRefresh refresh(FactorTransform transform, int delay, boolean background) {
    KroneckerSettings settings = new KroneckerSettings(0, INTERVAL, delay, background);
    return new FactorRefresh(List.of(source), transform, settings);
  }

  private double advance(FactorRefresh refresh, int update) {
    return advance(refresh, update, 0);
  }

  private double advance(FactorRefresh refresh, int update, double damping) {
    source.left()[0] = update + 1;
    refresh.advance(damping);
    return refresh.current(0).left()[0];
  }

  /**
   * From update r + d to r + d + 3 the factor of update r is in force, from the start the first.
   */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 4})
  void resultsComeIntoForceAfterTheDelay(int delay) {
    for (boolean background : delay == 0 ? List.of(false) : List.of(false, true)) {
      Negation negation = new Negation();
      FactorRefresh refresh = refresh(negation, delay, background);
      for (int u = 0; u < 20; u++) {
        int request = Math.max(0, (u - delay) / INTERVAL * INTERVAL);
        assertEquals(-(request + 1), advance(refresh, u), "update " + u + ", delay " + delay);
      }
      List<String> expected =
          List.of("0.0 -> -1.0", "-1.0 -> -5.0", "-5.0 -> -9.0", "-9.0 -> -13.0");
      assertEquals(expected, negation.adoptions.subList(0, 4));
    }
  }

  @Test
  void dampingIsThatOfTheRequest() {
    FactorRefresh refresh = refresh(new Negation(), 2, false);
    for (int u = 0; u < 12; u++) {
      int request = Math.max(0, (u - 2) / INTERVAL * INTERVAL);
      assertEquals(-(request + 1) - 0.5 * request, advance(refresh, u, 0.5 * u));
      assertEquals(0.5 * request, refresh.damping());
    }
  }

  @Test
  void onlyDelayedRefreshesRunOnDaemonThreadsThatEnd() throws InterruptedException {
    Negation negation = new Negation();
    FactorRefresh refresh = refresh(negation, 2, true);
    for (int u = 0; u < 12; u++) {
      advance(refresh, u);
    }
    assertEquals(3, negation.threads.size());
    assertSame(Thread.currentThread(), negation.threads.get(0));
    for (Thread thread : negation.threads.subList(1, 3)) {
      assertTrue(thread.isDaemon());
      thread.join();
      assertFalse(thread.isAlive());
    }
  }

  /** The thread cannot end before the update that needs it has begun to wait. */
  @Test
  void updateWaitsForAThreadThatIsNotReady() throws InterruptedException {
    Negation negation = new Negation();
    FactorRefresh refresh = refresh(negation, 1, true);
    for (int u = 0; u < INTERVAL; u++) {
      advance(refresh, u);
    }
    negation.gate = new CountDownLatch(1);
    advance(refresh, INTERVAL);
    Thread updater = Thread.currentThread();
    Thread opener =
        new Thread(
            () -> {
              while (updater.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
              }
              negation.gate.countDown();
            });
    opener.start();
    assertEquals(-(INTERVAL + 1), advance(refresh, INTERVAL + 1));
    opener.join();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void failureIsThrownWhereTheResultIsDueAndTheNextUpdateRefreshes(boolean background) {
    Negation negation = new Negation();
    FactorRefresh refresh = refresh(negation, 2, background);
    for (int u = 0; u < INTERVAL; u++) {
      advance(refresh, u);
    }
    negation.failure = new NotPositiveDefiniteException(3, -1);
    assertEquals(-1, advance(refresh, 4));
    assertEquals(-1, advance(refresh, 5));
    assertSame(
        negation.failure,
        assertThrows(NotPositiveDefiniteException.class, () -> advance(refresh, 6)));
    assertEquals(-1, refresh.current(0).left()[0]);
    assertThrows(NotPositiveDefiniteException.class, () -> advance(refresh, 7));
    negation.failure = null;
    assertEquals(-9, advance(refresh, 8));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void errorsOfTheProgramAreNotHidden(boolean background) {
    Negation negation = new Negation();
    FactorRefresh refresh = refresh(negation, 1, background);
    for (int u = 0; u < INTERVAL; u++) {
      advance(refresh, u);
    }
    negation.failure = new IllegalStateException("a bug");
    advance(refresh, 4);
    assertSame(
        negation.failure, assertThrows(IllegalStateException.class, () -> advance(refresh, 5)));
  }

  /** Saved at any update, while a refresh is under way too, and loaded with or without a thread. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void loadedScheduleGoesOnAlike(boolean background) {
    for (int stop = 0; stop < 12; stop++) {
      FactorRefresh saved = refresh(new Negation(), 3, background);
      for (int u = 0; u < stop; u++) {
        advance(saved, u, u);
      }
      State state = new State();
      saved.save(state);
      FactorRefresh loaded = refresh(new Negation(), 3, !background);
      for (int u = 0; u < 6; u++) {
        advance(loaded, 100 + u);
      }
      loaded.load(state);
      for (int u = stop; u < stop + 9; u++) {
        assertEquals(advance(saved, u, u), advance(loaded, u, u), "stopped at " + stop);
        assertEquals(saved.damping(), loaded.damping());
      }
    }
  }

  @Test
  void failureUnderWayIsSavedToo() {
    Negation negation = new Negation();
    FactorRefresh saved = refresh(negation, 2, true);
    for (int u = 0; u < 4; u++) {
      advance(saved, u);
    }
    negation.failure = new NotPositiveDefiniteException(3, -0.5);
    advance(saved, 4);
    State state = new State();
    saved.save(state);
    FactorRefresh loaded = refresh(new Negation(), 2, true);
    loaded.load(state);
    advance(loaded, 5);
    NotPositiveDefiniteException failure =
        assertThrows(NotPositiveDefiniteException.class, () -> advance(loaded, 6));
    assertEquals(3, failure.index());
    assertEquals(-0.5, failure.pivot());
    assertEquals(-8, advance(loaded, 7));
  }
}
