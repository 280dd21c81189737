package io.geodesic.autodiff.replay;

import io.geodesic.autodiff.tape.Var;
import io.geodesic.autodiff.tape.VectorInput;
import io.geodesic.commons.kernel.KernelProvider;
import io.geodesic.commons.kernel.Kernels;
import io.geodesic.commons.parallel.RowBlocks;
import io.geodesic.commons.parallel.Task;
import io.geodesic.commons.parallel.Workers;
import java.util.Collection;
import java.util.List;

/**
 * An executable program: chosen outputs of a tape for batches of any number of rows.
 *
 * <p>Bind every input, then {@link #prepare} computes what does not depend on the hot inputs and
 * {@link #run} what does; {@link #evaluate} does both. Bound arrays are read at each call and never
 * written. Nothing is allocated once the largest batch has been seen. Not thread-safe; the work
 * itself is spread over the given workers, with the same bits for any number of them.
 */
public final class Replay {

  private final Program program;
  private final Workers workers;
  private final Worker[] states;
  private final Value[] bound;
  private final Task coldTask;
  private final Task hotTask;
  private RowBlocks blocks = new RowBlocks(0);
  private int capacity = -1;
  private boolean prepared;

  /** A program without hot inputs. */
  public Replay(Collection<Var> outputs, Workers workers) {
    this(outputs, List.of(), workers);
  }

  /**
   * Compiles a program.
   *
   * @param outputs the values wanted
   * @param hotInputs inputs that change between runs while all others stay
   * @throws IllegalArgumentException if a sum over the batch's rows is needed by rows of the same
   *     stage, or the outputs belong to several tapes
   */
  public Replay(Collection<Var> outputs, Collection<Var> hotInputs, Workers workers) {
    this.program = new Program(outputs, hotInputs);
    this.workers = workers;
    Kernels kernels = KernelProvider.kernels();
    this.states = new Worker[workers.threads()];
    for (int i = 0; i < states.length; i++) {
      states[i] = new Worker(kernels, program);
    }
    this.bound =
        program.values().stream()
            .filter(value -> value.place == Value.Place.BOUND)
            .toArray(Value[]::new);
    this.coldTask = task(program.cold);
    this.hotTask = task(program.hot);
  }

  private Task task(Stage stage) {
    Value[] touched = stage.touched.toArray(new Value[0]);
    return (group, worker) -> states[worker].runGroup(stage, touched, blocks, group);
  }

  /**
   * Says where an input's numbers are, for the {@link #prepare} and {@link #run} that follow;
   * inputs that the program does not need are ignored.
   *
   * @param data row-major; for a batched input, row r of example e starts at {@code offset +
   *     (e·rows + r)·cols}
   * @throws IllegalArgumentException if the var is not an input or the offset negative
   */
  public void bind(Var input, double[] data, int offset) {
    if (!input.isInput()) {
      throw new IllegalArgumentException(input + " is not an input");
    }
    if (offset < 0) {
      throw new IllegalArgumentException("offset of " + input + " is " + offset + ", must be ≥ 0");
    }
    Value value = program.value(input);
    if (value != null) {
      value.data = data;
      value.offset = offset;
    }
  }

  /**
   * Binds all slices of a flat vector.
   *
   * @throws IllegalArgumentException if the array is shorter than the vector
   */
  public void bind(VectorInput input, double[] data) {
    if (data.length < input.length()) {
      throw new IllegalArgumentException(
          "vector of length "
              + data.length
              + " bound where "
              + input.length()
              + " numbers are needed");
    }
    for (int i = 0; i < input.slices().size(); i++) {
      bind(input.slice(i), data, input.offset(i));
    }
  }

  /** Whether the program needs an input. */
  public boolean reads(Var input) {
    return program.value(input) != null;
  }

  /**
   * Computes everything that does not depend on the hot inputs.
   *
   * @param rows examples in the batch, at least 0
   * @throws IllegalArgumentException if {@code rows} is negative
   * @throws IllegalStateException if an input is not bound or too short
   */
  public void prepare(int rows) {
    prepared = false;
    if (rows != blocks.rows()) {
      blocks = new RowBlocks(rows);
    }
    checkBound(false);
    ensureCapacity(rows);
    execute(program.cold, coldTask);
    prepared = true;
  }

  /**
   * Computes what depends on the hot inputs, for the batch of the last {@link #prepare}.
   *
   * @throws IllegalStateException if no batch is prepared, or a newly bound array is too short
   */
  public void run() {
    if (!prepared) {
      throw new IllegalStateException("no batch is prepared");
    }
    checkBound(true);
    execute(program.hot, hotTask);
  }

  /** Computes everything for a batch. */
  public void evaluate(int rows) {
    prepare(rows);
    run();
  }

  /**
   * Returns the array that holds an output, row-major from {@link #offset}; valid until a larger
   * batch is prepared.
   */
  public double[] array(Var output) {
    return valueOf(output).data;
  }

  /** Returns where an output starts in its {@link #array}. */
  public int offset(Var output) {
    return valueOf(output).offset;
  }

  /** Returns a scalar output. */
  public double scalar(Var output) {
    Value value = valueOf(output);
    return value.data[value.offset];
  }

  /**
   * Copies outputs one after the other into a flat vector; fixed ones thus as {@link VectorInput}
   * lays out its slices, batched ones with all rows of the batch.
   */
  public void copy(List<Var> outputs, double[] out) {
    int at = 0;
    for (int i = 0; i < outputs.size(); i++) {
      Value value = valueOf(outputs.get(i));
      int size = value.size(blocks.rows());
      System.arraycopy(value.data, value.offset, out, at, size);
      at += size;
    }
  }

  private void execute(Stage stage, Task task) {
    if (stage.isEmpty()) {
      return;
    }
    states[0].runFixed(stage.head);
    if (!stage.rows.isEmpty()) {
      workers.forEach(blocks.groups(), task);
      if (blocks.groups() != 1) {
        blocks.reduce(stage.partials, stage.sumLength, stage.merged);
      }
    }
    states[0].runFixed(stage.tail);
  }

  private void ensureCapacity(int rows) {
    program.cold.ensureGroups(blocks.groups());
    program.hot.ensureGroups(blocks.groups());
    if (rows <= capacity) {
      return;
    }
    capacity = rows;
    for (Value value : program.values()) {
      int size = value.size(rows);
      if (value.place == Value.Place.KEPT && (value.data == null || value.data.length < size)) {
        value.data = new double[size];
      }
    }
    for (Worker state : states) {
      state.ensureRows(program, Math.min(rows, RowBlocks.ROWS));
    }
  }

  private void checkBound(boolean hot) {
    for (Value value : bound) {
      int size = value.size(blocks.rows());
      if (value.hot && !hot) {
        continue;
      }
      if (value.data == null || value.data.length - value.offset < size) {
        throw new IllegalStateException(
            "input "
                + value.var
                + " needs "
                + size
                + " numbers"
                + (value.data == null
                    ? ", none bound"
                    : ", bound " + (value.data.length - value.offset)));
      }
    }
  }

  private Value valueOf(Var output) {
    Value value = program.value(output);
    if (value == null || value.place == Value.Place.SCRATCH) {
      throw new IllegalArgumentException(output + " is not an output of this program");
    }
    if (value.data == null) {
      throw new IllegalStateException(output + " has not been computed yet");
    }
    return value;
  }
}
