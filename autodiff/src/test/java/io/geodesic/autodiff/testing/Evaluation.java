package io.geodesic.autodiff.testing;

import io.geodesic.autodiff.replay.Replay;
import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.parallel.Workers;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for a tape's inputs, and the outputs that follow from them. */
public final class Evaluation {

  private final int batch;
  private final Map<Var, Array> bound = new HashMap<>();

  public Evaluation(int batch) {
    this.batch = batch;
  }

  public int batch() {
    return batch;
  }

  public Evaluation bind(Var input, Array numbers) {
    bound.put(input, numbers);
    return this;
  }

  public Evaluation bind(List<Var> inputs, List<Array> numbers) {
    for (int i = 0; i < inputs.size(); i++) {
      bind(inputs.get(i), numbers.get(i));
    }
    return this;
  }

  public Array numbers(Var input) {
    return bound.get(input);
  }

  /** Gives a replay its inputs. */
  public void bindTo(Replay replay) {
    bound.forEach((input, numbers) -> replay.bind(input, numbers.data(), 0));
  }

  /** Replays on the calling thread. */
  public List<Array> replay(List<Var> outputs) {
    Replay replay = new Replay(outputs, Workers.inline());
    bindTo(replay);
    replay.evaluate(batch);
    return outputs.stream().map(output -> read(replay, output, batch)).toList();
  }

  public Array replay(Var output) {
    return replay(List.of(output)).get(0);
  }

  /** Copies an output. */
  public static Array read(Replay replay, Var output, int batch) {
    Shape shape = output.shape();
    int rows = shape.rows() * (shape.batched() ? batch : 1);
    int from = replay.offset(output);
    double[] data = Arrays.copyOfRange(replay.array(output), from, from + rows * shape.cols());
    return new Array(rows, shape.cols(), data);
  }
}
