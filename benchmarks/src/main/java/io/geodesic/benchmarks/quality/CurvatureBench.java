package io.geodesic.benchmarks.quality;

import io.geodesic.algorithms.algorithm.Algorithm;
import io.geodesic.algorithms.algorithm.Catalog;
import io.geodesic.algorithms.algorithm.Parts;
import io.geodesic.algorithms.algorithm.Registry;
import io.geodesic.algorithms.objective.Goal;
import io.geodesic.algorithms.objective.Objective;
import io.geodesic.algorithms.objective.PolicyProblem;
import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.training.Trainer;
import io.geodesic.benchmarks.run.Provenance;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.commons.random.RandomStreams;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Trains, and measures every curvature on some of the batches. */
public final class CurvatureBench {

  private static final double DEFAULT_MAX_KL = 0.01;

  private final Catalog catalog;
  private final BenchPlan plan;
  private final double damping;

  /**
   * Prepares a measurement.
   *
   * @param damping λ of the conjugate gradients and of the solves with fewer states, positive
   */
  public CurvatureBench(Catalog catalog, BenchPlan plan, double damping) {
    this.catalog = catalog;
    this.plan = plan;
    this.damping = damping;
  }

  /**
   * Does the measurement.
   *
   * @param directory receives the tables
   * @param progress is told before which update the strategies are being measured
   * @return the description of the measurement and, for each table, its rows
   * @throws UncheckedIOException if a table cannot be written
   */
  public Map<String, Object> run(Path directory, Consumer<Long> progress) {
    try (QualityFiles files = QualityFiles.in(directory)) {
      Map<String, Object> results = new LinkedHashMap<>();
      results.put("measurement", description());
      files.describe(description());
      Catalog observed = observed(parts -> new Observer(parts, files, progress));
      try (Trainer trainer = new Trainer(plan.run(), observed, Workers.inline())) {
        long last = plan.updates().get(plan.updates().size() - 1);
        for (long update = 1; update <= last && !trainer.isFinished(); update++) {
          trainer.iterate();
        }
      }
      results.putAll(files.results());
      return results;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + directory + ": " + e.getMessage(), e);
    }
  }

  private Catalog observed(Function<Parts, Consumer<Batch>> observer) {
    Registry<Algorithm> algorithms = new Registry<>("algorithm");
    for (Algorithm algorithm : catalog.algorithms().entries()) {
      algorithms.register(new ObservedAlgorithm(algorithm, observer));
    }
    return new Catalog(catalog.environments(), algorithms, catalog.curvatures());
  }

  private Map<String, Object> description() {
    Map<String, Object> description = new LinkedHashMap<>();
    description.put("env", plan.run().environment());
    description.put("algorithm", plan.run().algorithm());
    description.put("curvature", plan.run().curvature());
    description.put("seed", plan.run().seed());
    description.put("environments", plan.run().environments());
    description.put("updates", plan.updates());
    description.put("settings", plan.run().settings().toMap());
    Map<String, Object> strategies = new LinkedHashMap<>();
    for (MeasuredStrategy.Recipe recipe : plan.strategies()) {
      Map<String, Object> own = new LinkedHashMap<>();
      for (Record settings : recipe.curvature().settings()) {
        Record resolved = recipe.settings().get(settings.getClass());
        own.put(settings.getClass().getSimpleName(), resolved.toString());
      }
      strategies.put(recipe.curvature().id(), own);
    }
    description.put("strategies", strategies);
    description.put("versions", Provenance.versions());
    description.put("cpu", Provenance.cpu());
    return description;
  }

  /** What each batch is shown to. */
  private final class Observer implements Consumer<Batch> {

    private final QualityFiles files;
    private final Consumer<Long> progress;
    private final PolicyProblem problem;
    private final RandomStreams random;
    private final List<MeasuredStrategy> strategies = new ArrayList<>();
    private final double[] gradient;
    private long update;

    Observer(Parts parts, QualityFiles files, Consumer<Long> progress) {
      this.files = files;
      this.progress = progress;
      this.random = parts.streams().split("quality", 0);
      this.gradient = new double[parts.parameterCount()];
      this.problem =
          new PolicyProblem(parts.policy(), Goal.of(Objective.LIKELIHOOD_RATIO), Workers.inline());
      for (MeasuredStrategy.Recipe recipe : plan.strategies()) {
        strategies.add(new MeasuredStrategy(recipe, parts));
      }
    }

    @Override
    public void accept(Batch batch) {
      update++;
      problem.load(batch);
      if (!plan.updates().contains(update)) {
        problem.gradient(gradient);
        strategies.forEach(strategy -> strategy.follow(problem.policy(), batch, gradient));
        return;
      }
      progress.accept(update);
      try {
        measure();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void measure() throws IOException {
      boolean last = update == plan.updates().get(plan.updates().size() - 1);
      Yardstick yardstick =
          new Yardstick(problem, random.split("update", (int) update), plan.effort());
      BatchMeasurement measurement = new BatchMeasurement(plan, yardstick, files, update);
      measurement.strategies(strategies, maxKl(), last);
      measurement.spectrum();
      if (last) {
        measurement.conjugateGradients(strategies, damping);
        measurement.sampling(damping, random);
        measurement.invariance(random);
      }
    }
  }

  /** δ of the training run if it has one. */
  private double maxKl() {
    Object value = plan.run().settings().toMap().get("maxKl");
    return value instanceof Number number ? number.doubleValue() : DEFAULT_MAX_KL;
  }
}
