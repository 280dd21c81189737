package io.geodesic.commons.parallel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.commons.Allocation;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8})
  void everyTaskRunsExactlyOnce(int threads) {
    try (Workers workers = new Workers(threads)) {
      for (int tasks : new int[] {0, 1, 2, 7, 16, 1000}) {
        AtomicIntegerArray runs = new AtomicIntegerArray(tasks);
        workers.forEach(tasks, (task, worker) -> runs.incrementAndGet(task));
        for (int i = 0; i < tasks; i++) {
          assertEquals(1, runs.get(i));
        }
      }
    }
  }

  /** Many short rounds: a helper that comes late from one round must not disturb the next. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8})
  void writesOfEveryRoundAreCompleteAndVisible(int threads) {
    int[] cells = new int[16];
    int[] expected = new int[16];
    try (Workers workers = new Workers(threads)) {
      for (int round = 0; round < 20_000; round++) {
        int value = round;
        int tasks = round % 17;
        workers.forEach(tasks, (task, worker) -> cells[task] = value);
        Arrays.fill(expected, 0, tasks, round);
        assertArrayEquals(expected, cells);
      }
    }
  }

  @Test
  void noTwoTasksShareWorkerAtTheSameTime() {
    int threads = 4;
    AtomicIntegerArray inside = new AtomicIntegerArray(threads);
    AtomicInteger clashes = new AtomicInteger();
    try (Workers workers = new Workers(threads)) {
      for (int round = 0; round < 500; round++) {
        workers.forEach(
            32,
            (task, worker) -> {
              if (inside.incrementAndGet(worker) != 1) {
                clashes.incrementAndGet();
              }
              Thread.onSpinWait();
              inside.decrementAndGet(worker);
            });
      }
    }
    assertEquals(0, clashes.get());
  }

  /** Each task waits for all the others: the loop ends only if all threads take part. */
  @Test
  void allThreadsTakePart() {
    int threads = 4;
    CountDownLatch together = new CountDownLatch(threads);
    try (Workers workers = new Workers(threads)) {
      workers.forEach(
          threads,
          (task, worker) -> {
            together.countDown();
            awaitQuietly(together);
          });
    }
    assertEquals(0, together.getCount());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void exceptionOfLowestTaskIsThrownAfterAllHaveRun(int threads) {
    try (Workers workers = new Workers(threads)) {
      for (int round = 0; round < 200; round++) {
        AtomicInteger runs = new AtomicInteger();
        RuntimeException[] thrown = new RuntimeException[20];
        RuntimeException caught =
            assertThrows(
                RuntimeException.class,
                () ->
                    workers.forEach(
                        20,
                        (task, worker) -> {
                          runs.incrementAndGet();
                          if (task % 7 == 6) {
                            thrown[task] = new IllegalArgumentException("task " + task);
                            throw thrown[task];
                          }
                        }));
        assertSame(thrown[6], caught);
        assertEquals(20, runs.get());
        workers.forEach(3, (task, worker) -> runs.incrementAndGet());
        assertEquals(23, runs.get());
      }
    }
  }

  @Test
  void errorsPassThroughUnwrapped() {
    try (Workers workers = new Workers(2)) {
      AssertionError error = new AssertionError("from a task");
      Task failing =
          (task, worker) -> {
            throw error;
          };
      assertSame(error, assertThrows(AssertionError.class, () -> workers.forEach(5, failing)));
    }
  }

  @Test
  void nestedLoopIsRefusedAndPoolRemainsUsable() {
    try (Workers workers = new Workers(2)) {
      Task nested = (task, worker) -> workers.forEach(1, (inner, w) -> {});
      IllegalStateException e =
          assertThrows(IllegalStateException.class, () -> workers.forEach(2, nested));
      assertTrue(e.getMessage().contains("nested"), e.getMessage());
      workers.forEach(2, (task, worker) -> {});
    }
  }

  @Test
  void inlineLoopsRunInTheCallerInOrderAndMayBeNested() {
    StringBuilder order = new StringBuilder();
    Thread caller = Thread.currentThread();
    Workers.inline()
        .forEach(
            2,
            (outer, worker) ->
                Workers.inline()
                    .forEach(
                        2,
                        (inner, w) -> {
                          assertSame(caller, Thread.currentThread());
                          order.append(outer).append(inner).append(' ');
                        }));
    assertEquals("00 01 10 11 ", order.toString());
    assertSame(Workers.inline(), Workers.inline());
  }

  @Test
  void closedPoolRefusesLoopsAndClosesTwice() {
    Workers workers = new Workers(3);
    workers.forEach(3, (task, worker) -> {});
    workers.close();
    workers.close();
    IllegalStateException e =
        assertThrows(IllegalStateException.class, () -> workers.forEach(1, (t, w) -> {}));
    assertEquals("workers are closed", e.getMessage());
  }

  @Test
  void closeEndsSleepingThreads() throws InterruptedException {
    Thread[] helper = new Thread[2];
    CountDownLatch both = new CountDownLatch(2);
    Workers workers = new Workers(2);
    workers.forEach(
        2,
        (task, worker) -> {
          helper[worker] = Thread.currentThread();
          both.countDown();
          awaitQuietly(both);
        });
    while (helper[1].getState() != Thread.State.WAITING) {
      Thread.sleep(1);
    }
    workers.close();
    assertFalse(helper[1].isAlive());
    assertTrue(helper[1].isDaemon());
  }

  @Test
  void interruptOfTheCallerIsKeptAndLoopCompletes() {
    AtomicInteger runs = new AtomicInteger();
    try (Workers workers = new Workers(2)) {
      Thread.currentThread().interrupt();
      for (int i = 0; i < 100; i++) {
        workers.forEach(10, (task, worker) -> runs.incrementAndGet());
      }
      assertTrue(Thread.interrupted());
    }
    assertEquals(1000, runs.get());
  }

  @Test
  void loopsAllocateNothing() {
    double[] cells = new double[16];
    Task task = (index, worker) -> cells[index] += index;
    try (Workers workers = new Workers(2)) {
      assertEquals(0, Allocation.ofTenRuns(0, () -> workers.forEach(16, task)));
    }
    assertEquals(0, Allocation.ofTenRuns(0, () -> Workers.inline().forEach(16, task)));
  }

  @Test
  void badCountsAreNamed() {
    assertEquals(
        "threads is 0; must be at least 1",
        assertThrows(IllegalArgumentException.class, () -> new Workers(0)).getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> Workers.inline().forEach(-1, (task, worker) -> {}));
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
