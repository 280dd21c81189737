package io.geodesic.algorithms.training;

/** Hears what happens in a run, on the run's thread and in its order. */
public interface TrainingListener {

  /** A rollout and an update are done. */
  default void onIteration(IterationReport report) {}

  /** An episode has ended. */
  default void onEpisode(EpisodeReport report) {}

  /** The policy was evaluated. */
  default void onEvaluation(EvaluationReport report) {}
}
