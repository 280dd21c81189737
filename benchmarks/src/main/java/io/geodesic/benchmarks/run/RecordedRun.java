package io.geodesic.benchmarks.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.geodesic.algorithms.algorithm.Catalog;
import io.geodesic.algorithms.training.Trainer;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.checkpoint.Checkpoint;
import io.geodesic.policies.checkpoint.State;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Trains one run and records it; a failure is recorded too, and returned rather than thrown.
 *
 * <p>A checkpoint is taken after the first iteration that ends {@code interval} or more after the
 * last one, and at the end. When that happens depends on the clock; what the run computes and the
 * rows it leaves do not.
 */
public final class RecordedRun {

  private final RunSpec spec;
  private final RunDirectory directory;
  private final Means means;
  private RunClock clock = new RunClock(0);

  /**
   * What a run needs and its results do not depend on.
   *
   * @param catalog where its parts are found by id
   * @param threads threads of its numerical work, at least 1
   * @param interval least time between checkpoints
   */
  public record Means(Catalog catalog, int threads, Duration interval) {

    /** A checkpoint every two seconds: cheap beside the training, and little to lose. */
    public Means(Catalog catalog, int threads) {
      this(catalog, threads, Duration.ofSeconds(2));
    }
  }

  /** Describes a run to be recorded in {@code directory}; nothing is done yet. */
  public RecordedRun(RunSpec spec, RunDirectory directory, Means means) {
    this.spec = spec;
    this.directory = directory;
    this.means = means;
  }

  /** Returns what is run. */
  public RunSpec spec() {
    return spec;
  }

  /**
   * Checks that {@link #resume} would go on with this very run.
   *
   * @throws IllegalArgumentException if another run, or something unreadable, is in the directory
   */
  public void checkResumable() {
    if (!directory.isStarted()) {
      return;
    }
    try {
      directory.checkSame(spec);
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot resume: " + e.getMessage(), e);
    }
  }

  /**
   * Runs from the beginning; an earlier run in the directory is set aside, not overwritten.
   *
   * @param watcher hears of every iteration
   */
  public RunOutcome start(Consumer<ProgressRow> watcher) {
    return attempt(
        () -> {
          directory.setAside();
          train(create(), Optional.empty(), watcher);
        });
  }

  /**
   * Goes on after the last checkpoint, or from the beginning if there is none; a finished run is
   * left alone.
   *
   * @param watcher hears of every further iteration
   */
  public RunOutcome resume(Consumer<ProgressRow> watcher) {
    Optional<RunStatus> status = directory.readStatus();
    if (status.isPresent() && status.get().state() == RunStatus.State.FINISHED) {
      return new RunOutcome(spec, directory, status.get(), Optional.empty());
    }
    return attempt(
        () -> {
          checkResumable();
          if (Checkpoint.exists(directory.checkpoint())) {
            Checkpoint checkpoint = Checkpoint.read(directory.checkpoint());
            RunRows rows = RunRows.resume(directory, Recorded.of(checkpoint.metadata()));
            train(rows, Optional.of(checkpoint.state()), watcher);
          } else {
            train(create(), Optional.empty(), watcher);
          }
        });
  }

  private RunRows create() throws IOException {
    Files.createDirectories(directory.path());
    directory.write(spec, spec.config().wrappers(means.catalog()));
    return RunRows.create(directory, spec.config().environment());
  }

  private void train(RunRows rows, Optional<State> state, Consumer<ProgressRow> watcher)
      throws IOException {
    clock = rows.clock();
    rows.watch(watcher);
    directory.write(new RunStatus(RunStatus.State.RUNNING, "", clock.seconds()));
    try (rows;
        Workers workers = new Workers(means.threads());
        Trainer trainer = new Trainer(spec.config(), means.catalog(), workers)) {
      state.ifPresent(trainer::load);
      trainer.addListener(rows);
      double last = clock.seconds();
      while (!trainer.isFinished()) {
        trainer.iterate();
        if (clock.seconds() - last >= means.interval().toNanos() * 1e-9 && !trainer.isFinished()) {
          checkpoint(trainer, rows.recorded());
          last = clock.seconds();
        }
      }
      checkpoint(trainer, rows.recorded());
    }
    directory.write(new RunStatus(RunStatus.State.FINISHED, "", clock.seconds()));
  }

  private void checkpoint(Trainer trainer, Recorded recorded) {
    State state = new State();
    trainer.save(state);
    ObjectNode metadata = JsonFile.MAPPER.createObjectNode();
    metadata.set("run", JsonFile.MAPPER.valueToTree(spec.toMap()));
    recorded.putInto(metadata);
    Checkpoint.write(directory.checkpoint(), metadata, state);
  }

  /** Everything that may fail. */
  private interface Attempt {
    void run() throws IOException;
  }

  private RunOutcome attempt(Attempt attempt) {
    try {
      attempt.run();
      RunStatus status = directory.readStatus().orElseThrow();
      return new RunOutcome(spec, directory, status, Optional.empty());
    } catch (Throwable failure) { // other runs go on, also after an error of the virtual machine
      return failed(failure);
    }
  }

  private RunOutcome failed(Throwable failure) {
    String message = failure.getMessage();
    String error = message == null ? failure.getClass().getName() : message;
    RunStatus status = new RunStatus(RunStatus.State.FAILED, error, clock.seconds());
    try {
      Files.createDirectories(directory.path());
      directory.write(status);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
    return new RunOutcome(spec, directory, status, Optional.of(failure));
  }
}
