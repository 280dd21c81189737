package io.geodesic.algorithms.training;

import io.geodesic.algorithms.updater.UpdateReport;
import java.util.ArrayList;
import java.util.List;

/** Everything that a run tells but times, as text. */
final class RunRecorder implements TrainingListener {

  private final List<String> lines = new ArrayList<>();

  List<String> lines() {
    return lines;
  }

  @Override
  public void onIteration(IterationReport report) {
    UpdateReport update = report.update();
    lines.add(
        String.join(
            " ",
            "iteration",
            Long.toString(report.iteration()),
            Long.toString(report.timesteps()),
            Long.toString(report.passes()),
            Double.toString(report.meanReturn()),
            Double.toString(report.meanLength()),
            update.step().toString(),
            update.before().toString(),
            update.after().toString(),
            Double.toString(update.coefficient()),
            update.critic().toString()));
  }

  @Override
  public void onEpisode(EpisodeReport report) {
    lines.add(report.toString());
  }

  @Override
  public void onEvaluation(EvaluationReport report) {
    lines.add(report.toString());
  }
}
