package io.geodesic.benchmarks.examples;

import io.geodesic.algorithms.algorithm.Catalog;
import io.geodesic.algorithms.training.AlgorithmChoice;
import io.geodesic.algorithms.training.EvaluationReport;
import io.geodesic.algorithms.training.IterationReport;
import io.geodesic.algorithms.training.RunConfig;
import io.geodesic.algorithms.training.Trainer;
import io.geodesic.algorithms.training.TrainingListener;
import io.geodesic.commons.parallel.Workers;
import java.util.Map;

// README: start
public final class Quickstart {

  public static void main(String[] args) {
    Catalog catalog = Catalog.standard();
    AlgorithmChoice choice = AlgorithmChoice.parse("trpo+kfac");
    Map<String, String> settings = Map.of("maxKl", "0.02");
    RunConfig config = RunConfig.resolve(catalog, "CartPole-v1", choice, 0, 30_000L, 8, settings);
    try (Trainer trainer = new Trainer(config, catalog, Workers.inline())) {
      trainer.addListener(
          new TrainingListener() {
            @Override
            public void onIteration(IterationReport report) {
              System.out.printf(
                  "%d steps, KL %.4f%n", report.timesteps(), report.update().after().kl());
            }

            @Override
            public void onEvaluation(EvaluationReport report) {
              System.out.printf("%d steps, return %.1f%n", report.timesteps(), report.meanReturn());
            }
          });
      trainer.train();
    }
  }
}
// README: end
