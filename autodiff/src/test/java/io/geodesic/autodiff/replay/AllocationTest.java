package io.geodesic.autodiff.replay;

import static io.geodesic.autodiff.primitive.Elementary.square;
import static io.geodesic.autodiff.primitive.LinearAlgebra.affine;
import static io.geodesic.autodiff.primitive.LinearAlgebra.product;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import io.geodesic.autodiff.derivative.Derivatives;
import io.geodesic.autodiff.derivative.Jvp;
import io.geodesic.autodiff.derivative.Vjp;
import io.geodesic.autodiff.primitive.Elementary;
import io.geodesic.autodiff.primitive.ExampleProducts;
import io.geodesic.autodiff.primitive.Images;
import io.geodesic.autodiff.primitive.PatchGeometry;
import io.geodesic.autodiff.primitive.Softmax;
import io.geodesic.autodiff.primitive.Sums;
import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.autodiff.tape.VectorInput;
import io.geodesic.autodiff.testing.SmallNetwork;
import io.geodesic.commons.kernel.KernelProvider;
import io.geodesic.commons.parallel.Workers;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
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

  /** Nanoseconds in which even a busy machine has compiled what runs over and over. */
  private static final long PATIENCE = 20_000_000_000L;

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

  /** Two convolutions, whose gradients go through folds, and the gradients of each example. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void convolutionsAllocateNothing(int threads) {
    PatchGeometry first = new PatchGeometry(4, 4, 1, 2, 1, 1);
    PatchGeometry second = new PatchGeometry(5, 5, 2, 2, 2, 0);
    Tape tape = new Tape();
    Var images = tape.input("images", Shape.batch(first.imageSize()));
    VectorInput weights =
        tape.vector("weights", List.of(Shape.fixed(4, 2), Shape.row(2), Shape.fixed(8, 3)));
    Var z = affine(Images.patches(images, first), weights.slice(0), weights.slice(1));
    Var hidden = Images.reshape(Elementary.tanh(z), 1, second.imageSize());
    Var output = product(Images.patches(hidden, second), weights.slice(2));
    List<Var> wrt = new ArrayList<>(weights.slices());
    wrt.add(z);
    List<Var> outputs = new ArrayList<>(Derivatives.grad(Sums.sum(square(output)), wrt));
    outputs.add(ExampleProducts.transposeProduct(z, outputs.get(3)));
    double[] numbers = random.doubles(weights.length(), -1, 1).toArray();
    double[] pixels = random.doubles((long) ROWS * first.imageSize(), -1, 1).toArray();
    try (Workers workers = new Workers(threads)) {
      Replay replay = new Replay(outputs, workers);
      replay.bind(weights, numbers);
      replay.bind(images, pixels, 0);
      assertAllocatesNothing(() -> replay.evaluate(ROWS));
    }
  }

  private void bind(Replay replay) {
    replay.bind(network.parameters, network.drawParameters(random));
    double[] observations = random.doubles(ROWS * SmallNetwork.INPUTS, -1, 1).toArray();
    replay.bind(network.observations, observations, 0);
  }

  private static void assertAllocatesNothing(Runnable call) {
    // With the Vector API, what is allocated depends on when and how code is compiled.
    assumeTrue(KernelProvider.kernels().name().equals("scalar"));
    assumeTrue(THREADS.isThreadAllocatedMemoryEnabled());
    for (int i = 0; i < WARM_UP; i++) {
      call.run();
    }
    long[] ids = workingThreads();
    long until = System.nanoTime() + PATIENCE;
    long least = Long.MAX_VALUE;
    for (int round = 0; (round < ROUNDS || System.nanoTime() < until) && least >= CALLS; round++) {
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
