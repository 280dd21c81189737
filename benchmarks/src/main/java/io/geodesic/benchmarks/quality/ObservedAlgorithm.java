package io.geodesic.benchmarks.quality;

import io.geodesic.algorithms.algorithm.Algorithm;
import io.geodesic.algorithms.algorithm.Parts;
import io.geodesic.algorithms.curvature.CurvatureStrategy;
import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.updater.Updater;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * An algorithm whose batches someone looks at before each update.
 *
 * @param inner the algorithm
 * @param observer makes, from the parts of the run, what each batch is shown to
 */
record ObservedAlgorithm(Algorithm inner, Function<Parts, Consumer<Batch>> observer)
    implements Algorithm {

  @Override
  public String id() {
    return inner.id();
  }

  @Override
  public String description() {
    return inner.description();
  }

  @Override
  public List<Record> settings() {
    return inner.settings();
  }

  @Override
  public String defaultCurvature() {
    return inner.defaultCurvature();
  }

  @Override
  public Updater create(Parts parts, CurvatureStrategy curvature) {
    Updater updater = inner.create(parts, curvature);
    Consumer<Batch> seen = observer.apply(parts);
    return batch -> {
      seen.accept(batch);
      return updater.update(batch);
    };
  }
}
