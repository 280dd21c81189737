package io.geodesic.benchmarks.quality;

import io.geodesic.algorithms.algorithm.CurvatureRecipe;
import io.geodesic.algorithms.algorithm.Parts;
import io.geodesic.algorithms.curvature.CurvatureStrategy;
import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.settings.Configuration;
import io.geodesic.commons.linalg.NotPositiveDefiniteException;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.policy.Policy;

/**
 * One curvature beside a training run: a strategy that follows the run from its first batch on if
 * it carries statistics, and fresh ones to compare it with.
 */
public final class MeasuredStrategy {

  /**
   * How a measured strategy is made.
   *
   * @param curvature the catalog's entry
   * @param settings the settings of a run with it
   */
  public record Recipe(CurvatureRecipe curvature, Configuration settings) {}

  private final Recipe recipe;
  private final Parts parts;
  private final CurvatureStrategy following;
  private boolean carriesStatistics = true;
  private boolean judged;

  /**
   * Prepares a strategy on the policy of a run.
   *
   * @param run the parts of the training run, of which only the networks are shared
   */
  MeasuredStrategy(Recipe recipe, Parts run) {
    this.recipe = recipe;
    RandomStreams own = run.streams().split("quality " + recipe.curvature().id(), 0);
    this.parts = new Parts(run.policy(), run.critic(), recipe.settings(), own, Workers.inline());
    this.following = fresh();
  }

  String id() {
    return recipe.curvature().id();
  }

  /** The strategy that has seen every batch so far. */
  CurvatureStrategy following() {
    return following;
  }

  /** A new strategy without a past. */
  CurvatureStrategy fresh() {
    return recipe.curvature().create(parts);
  }

  /** Whether the strategy keeps more than a damping from batch to batch; known after one batch. */
  boolean carriesStatistics() {
    return carriesStatistics;
  }

  /** Shows a batch to the strategy; those without memory need to see the first one only. */
  void follow(Policy policy, Batch batch, double[] gradient) {
    if (!carriesStatistics) {
      return;
    }
    try {
      following.at(policy, batch).solve(gradient, new double[gradient.length]);
    } catch (NotPositiveDefiniteException e) {
      // What it has learnt of the batch stays; the status of a measured update reports failures.
    }
    judge();
  }

  /** Must be called after an estimate, since strategies may set up their memory at the first. */
  void judge() {
    if (!judged) {
      State state = new State();
      following.save(state);
      carriesStatistics = state.names().stream().anyMatch(name -> !name.endsWith("damping"));
      judged = true;
    }
  }
}
