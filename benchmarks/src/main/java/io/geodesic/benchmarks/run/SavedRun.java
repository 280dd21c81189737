package io.geodesic.benchmarks.run;

import io.geodesic.algorithms.algorithm.Catalog;
import io.geodesic.algorithms.training.EvaluationReport;
import io.geodesic.algorithms.training.Evaluator;
import io.geodesic.algorithms.training.Trainer;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.environments.registry.EnvironmentSpec;
import io.geodesic.policies.checkpoint.Checkpoint;
import io.geodesic.policies.checkpoint.State;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * A run as its last checkpoint holds it.
 *
 * @param spec the run
 * @param state the trainer's state
 */
public record SavedRun(RunSpec spec, State state) {

  /**
   * Reads a run directory's checkpoint, or a checkpoint directory.
   *
   * @throws io.geodesic.policies.checkpoint.CheckpointException if it is missing or damaged
   * @throws IllegalArgumentException if it is the checkpoint of something that this catalog lacks
   */
  public static SavedRun read(Path path, Catalog catalog) {
    RunDirectory run = new RunDirectory(path);
    Path directory = run.isStarted() ? run.checkpoint() : path;
    Checkpoint checkpoint = Checkpoint.read(directory);
    RunSpec spec = RunSpec.read(catalog, checkpoint.metadata().path("run"));
    return new SavedRun(spec, checkpoint.state());
  }

  /**
   * Plays episodes with the saved policy; the same ones each time.
   *
   * @param episodes how many, at least 1
   * @param deterministic whether each action is the most probable one rather than a sample
   * @param view adds an observer to the environment as the policy meets it
   */
  public EvaluationReport evaluate(
      Catalog catalog, int episodes, boolean deterministic, UnaryOperator<EnvironmentSpec> view) {
    try (Trainer trainer = new Trainer(spec.config(), catalog, Workers.inline())) {
      trainer.load(state);
      Evaluator evaluator =
          new Evaluator(
              view.apply(trainer.agent().evaluationSpec()),
              trainer.agent().policy(),
              trainer.agent().normalizer());
      RandomStreams streams = new RandomStreams(spec.config().seed()).split("saved run", 0);
      return evaluator.evaluate(episodes, deterministic, streams, trainer.timesteps());
    }
  }
}
