package io.geodesic.autodiff.replay;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import io.geodesic.autodiff.derivative.Derivatives;
import io.geodesic.autodiff.derivative.Jvp;
import io.geodesic.autodiff.derivative.Vjp;
import io.geodesic.autodiff.primitive.Elementary;
import io.geodesic.autodiff.primitive.Softmax;
import io.geodesic.autodiff.primitive.Sums;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.autodiff.tape.VectorInput;
import io.geodesic.autodiff.testing.SmallNetwork;
import io.geodesic.commons.parallel.Workers;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A warm replay allocates nothing, on any of its threads. */
class AllocationTest {

  private static final int ROWS = 700;
  private static final int WARM_UP = 300;
  private static final int CALLS = 100;

  /** Most of them allocate only until the code is compiled. */
  private static final int ROUNDS = 200;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final SmallNetwork network = new SmallNetwork();
  private final List<Var> theta = network.parameters.slices();
  private final SplittableRandom random = new SplittableRandom(1);

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void fisherProductAllocatesNothing(int threads) {
    VectorInput v = network.direction("v");
    List<Var> logits = List.of(network.output());
    Var pushed = Jvp.of(logits, theta, v.slices()).get(0);
    Var metric = Softmax.softmaxDerivative(Softmax.softmax(network.output()), pushed);
    List<Var> product = Vjp.of(logits, List.of(metric), theta);
    double[] direction = network.drawParameters(random);
    double[] result = new double[direction.length];
    try (Workers workers = new Workers(threads)) {
      Replay replay = new Replay(product, v.slices(), workers);
      bind(replay);
      replay.bind(v, direction);
      replay.prepare(ROWS);
      assertAllocatesNothing(
          () -> {
            replay.run();
            replay.copy(product, result);
          });
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void gradientAllocatesNothing(int threads) {
    Var loss = Sums.sum(Elementary.square(Softmax.logSoftmax(network.output())));
    List<Var> gradient = Derivatives.grad(loss, theta);
    try (Workers workers = new Workers(threads)) {
      Replay replay = new Replay(gradient, workers);
      bind(replay);
      assertAllocatesNothing(() -> replay.evaluate(ROWS));
    }
  }

  private void bind(Replay replay) {
    replay.bind(network.parameters, network.drawParameters(random));
    double[] observations = random.doubles(ROWS * SmallNetwork.INPUTS, -1, 1).toArray();
    replay.bind(network.observations, observations, 0);
  }

  private static void assertAllocatesNothing(Runnable call) {
    assumeTrue(THREADS.isThreadAllocatedMemoryEnabled());
    for (int i = 0; i < WARM_UP; i++) {
      call.run();
    }
    long[] ids = workingThreads();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS && least >= CALLS; round++) {
      long start = allocated(ids);
      long overhead = allocated(ids) - start;
      for (int i = 0; i < CALLS; i++) {
        call.run();
      }
      least = Math.min(least, allocated(ids) - start - 2 * overhead);
    }
    assertTrue(least < CALLS, least + " bytes in " + CALLS + " calls");
  }

  private static long[] workingThreads() {
    long caller = Thread.currentThread().getId();
    return Stream.of(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
        .filter(info -> info != null)
        .filter(
            info ->
                info.getThreadId() == caller || info.getThreadName().startsWith("geodesic-worker"))
        .mapToLong(info -> info.getThreadId())
        .toArray();
  }

  private static long allocated(long[] ids) {
    long sum = 0;
    for (long bytes : THREADS.getThreadAllocatedBytes(ids)) {
      sum += bytes;
    }
    return sum;
  }
}
