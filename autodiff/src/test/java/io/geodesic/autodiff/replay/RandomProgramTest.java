package io.geodesic.autodiff.replay;

import static io.geodesic.autodiff.testing.Close.assertSameBits;

import io.geodesic.autodiff.tape.Var;
import io.geodesic.autodiff.testing.Array;
import io.geodesic.autodiff.testing.Evaluation;
import io.geodesic.autodiff.testing.NaiveEvaluation;
import io.geodesic.commons.parallel.Workers;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Random graphs replayed in stages and shared slots against keeping every value. */
class RandomProgramTest {

  private static final Workers TWO = new Workers(2);
  private static final Workers THREE = new Workers(3);

  @Provide
  Arbitrary<Integer> batch() {
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.of(0, 1)),
        Tuple.of(4, Arbitraries.integers().between(2, 9)),
        Tuple.of(2, Arbitraries.of(128, 129, 256, 257, 511)),
        Tuple.of(1, Arbitraries.of(4097, 5000)));
  }

  @Property(tries = 150)
  void replayEqualsKeepingEveryValue(@ForAll long seed, @ForAll("batch") int batch) {
    RandomProgram program = new RandomProgram(seed);
    Replay replay = new Replay(program.outputs, program.hot, Workers.inline());
    SplittableRandom numbers = new SplittableRandom(seed + 1);
    Evaluation evaluation = program.draw(batch, numbers);
    evaluation.bindTo(replay);
    replay.evaluate(batch);
    assertEqualsNaive(program, evaluation, replay);
  }

  @Property(tries = 100)
  void runAfterHotInputsChangedEqualsFullEvaluation(@ForAll long seed, @ForAll("batch") int batch) {
    RandomProgram program = new RandomProgram(seed);
    Replay replay = new Replay(program.outputs, program.hot, Workers.inline());
    SplittableRandom numbers = new SplittableRandom(seed + 1);
    Evaluation evaluation = program.draw(batch, numbers);
    evaluation.bindTo(replay);
    replay.prepare(batch);
    for (int run = 0; run < 3; run++) {
      Evaluation next = program.draw(batch, numbers);
      program.hot.forEach(input -> evaluation.bind(input, next.numbers(input)));
      program.hot.forEach(input -> replay.bind(input, next.numbers(input).data(), 0));
      replay.run();
      assertEqualsNaive(program, evaluation, replay);
    }
  }

  @Property(tries = 60)
  void batchesMayGrowAndShrink(@ForAll long seed, @ForAll("batch") int first) {
    RandomProgram program = new RandomProgram(seed);
    Replay replay = new Replay(program.outputs, program.hot, Workers.inline());
    SplittableRandom numbers = new SplittableRandom(seed + 1);
    for (int batch : new int[] {first, 3, 300, 0, 1, 260}) {
      Evaluation evaluation = program.draw(batch, numbers);
      evaluation.bindTo(replay);
      replay.evaluate(batch);
      assertEqualsNaive(program, evaluation, replay);
    }
  }

  @Property(tries = 40)
  void bitsDoNotDependOnThreads(@ForAll long seed, @ForAll("batch") int batch) {
    RandomProgram program = new RandomProgram(seed);
    Evaluation evaluation = program.draw(batch, new SplittableRandom(seed + 1));
    List<Array> expected = replay(program, evaluation, Workers.inline());
    for (Workers workers : List.of(TWO, THREE)) {
      List<Array> actual = replay(program, evaluation, workers);
      for (int i = 0; i < expected.size(); i++) {
        assertSameBits(expected.get(i), actual.get(i), workers.threads() + " threads, output " + i);
      }
    }
  }

  private static List<Array> replay(RandomProgram program, Evaluation evaluation, Workers workers) {
    Replay replay = new Replay(program.outputs, program.hot, workers);
    evaluation.bindTo(replay);
    replay.evaluate(evaluation.batch());
    return program.outputs.stream()
        .map(output -> Evaluation.read(replay, output, evaluation.batch()))
        .toList();
  }

  /** Rows and sums are equal to the bit. */
  private static void assertEqualsNaive(
      RandomProgram program, Evaluation evaluation, Replay replay) {
    NaiveEvaluation naive = new NaiveEvaluation(evaluation);
    int batch = evaluation.batch();
    for (Var output : program.outputs) {
      Array expected = naive.value(output);
      Array actual = Evaluation.read(replay, output, batch);
      assertSameBits(expected, actual, output + " of " + batch);
    }
  }
}
