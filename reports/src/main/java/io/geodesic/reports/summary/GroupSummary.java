package io.geodesic.reports.summary;

import io.geodesic.reports.estimate.Estimate;
import io.geodesic.reports.estimate.SeedEstimator;
import io.geodesic.reports.run.RunGroup;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** What the seeds of one algorithm say together on one environment. */
public final class GroupSummary {

  private final RunGroup group;
  private final List<SeedSummary> seeds;
  private final Estimate finalReturn;
  private final Estimate evaluationReturn;

  GroupSummary(RunGroup group) {
    this.group = group;
    seeds = group.usable().stream().map(SeedSummary::of).toList();
    finalReturn = SeedEstimator.estimate(perSeed(SeedSummary::finalReturn));
    evaluationReturn = SeedEstimator.estimate(perSeed(SeedSummary::evaluationReturn));
  }

  /** Returns the runs it is made from, and those it is not. */
  public RunGroup group() {
    return group;
  }

  /** Returns the summaries of the usable seeds, by increasing seed. */
  public List<SeedSummary> seeds() {
    return seeds;
  }

  /** Returns the estimate of the final training return. */
  public Estimate finalReturn() {
    return finalReturn;
  }

  /** Returns the estimate of the last evaluation's return. */
  public Estimate evaluationReturn() {
    return evaluationReturn;
  }

  /** Returns the reward threshold of the environment, where recorded. */
  public OptionalDouble threshold() {
    return group.rewardThreshold();
  }

  /** Returns how many seeds reached the threshold. */
  public int reached() {
    return (int) seeds.stream().filter(seed -> Double.isFinite(seed.stepsToThreshold())).count();
  }

  /**
   * Returns the median steps to the threshold, a seed that never reached it counting as infinitely
   * many; NaN when that makes the median infinite.
   */
  public double medianStepsToThreshold() {
    double[] steps = perSeed(SeedSummary::stepsToThreshold);
    for (int i = 0; i < steps.length; i++) {
      steps[i] = Double.isNaN(steps[i]) ? Double.POSITIVE_INFINITY : steps[i];
    }
    Arrays.sort(steps);
    int n = steps.length;
    double median = n == 0 ? Double.NaN : (steps[(n - 1) / 2] + steps[n / 2]) / 2;
    return Double.isFinite(median) ? median : Double.NaN;
  }

  /** Returns the mean over the seeds that recorded {@code value}, or NaN when none did. */
  public double mean(ToDoubleFunction<SeedSummary> value) {
    return Arrays.stream(perSeed(value)).filter(Double::isFinite).average().orElse(Double.NaN);
  }

  private double[] perSeed(ToDoubleFunction<SeedSummary> value) {
    return seeds.stream().mapToDouble(value).toArray();
  }
}
