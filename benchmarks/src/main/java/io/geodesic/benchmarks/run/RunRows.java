package io.geodesic.benchmarks.run;

import io.geodesic.algorithms.training.EpisodeReport;
import io.geodesic.algorithms.training.EvaluationReport;
import io.geodesic.algorithms.training.IterationReport;
import io.geodesic.algorithms.training.TrainingListener;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;

/** The three files of rows of one run: updates, episodes, evaluations. */
final class RunRows implements TrainingListener, AutoCloseable {

  private static final String PROGRESS =
      String.join(",", Arrays.stream(ProgressColumn.values()).map(ProgressColumn::header).toList());
  private static final String EPISODE = "r,l,t";
  private static final String EVALUATION =
      "total_timesteps,episodes,mean_return,std_return,mean_length";

  private final RunClock clock;
  private final RowFile progress;
  private final RowFile monitor;
  private final RowFile evaluation;
  private Consumer<ProgressRow> watcher = row -> {};

  private RunRows(RunClock clock, RowFile progress, RowFile monitor, RowFile evaluation) {
    this.clock = clock;
    this.progress = progress;
    this.monitor = monitor;
    this.evaluation = evaluation;
  }

  /** Starts all three with their headers. */
  static RunRows create(RunDirectory directory, String environment) throws IOException {
    String about =
        String.format(
            Locale.ROOT,
            "#{\"t_start\": %.3f, \"env_id\": %s}",
            System.currentTimeMillis() / 1000.0,
            JsonFile.MAPPER.writeValueAsString(environment));
    return new RunRows(
        new RunClock(0),
        RowFile.create(directory.progress(), PROGRESS),
        RowFile.create(directory.monitor(), about + "\n" + EPISODE),
        RowFile.create(directory.evaluation(), EVALUATION));
  }

  /** Cuts all three to what was recorded at the checkpoint, and goes on from there. */
  static RunRows resume(RunDirectory directory, Recorded recorded) throws IOException {
    return new RunRows(
        new RunClock(recorded.seconds()),
        RowFile.resume(directory.progress(), recorded.progress()),
        RowFile.resume(directory.monitor(), recorded.monitor()),
        RowFile.resume(directory.evaluation(), recorded.evaluation()));
  }

  /** Hands every row of progress to {@code watcher} once it is written. */
  void watch(Consumer<ProgressRow> watcher) {
    this.watcher = watcher;
  }

  /** How much has been recorded by now. */
  Recorded recorded() {
    return new Recorded(progress.length(), monitor.length(), evaluation.length(), clock.seconds());
  }

  RunClock clock() {
    return clock;
  }

  @Override
  public void onEpisode(EpisodeReport report) {
    monitor.append(
        Double.toString(report.episodeReturn()),
        Integer.toString(report.length()),
        Double.toString(Math.rint(clock.seconds() * 1e6) / 1e6));
  }

  @Override
  public void onEvaluation(EvaluationReport report) {
    evaluation.append(
        Long.toString(report.timesteps()),
        Integer.toString(report.episodes()),
        Double.toString(report.meanReturn()),
        Double.toString(report.stdReturn()),
        Double.toString(report.meanLength()));
  }

  @Override
  public void onIteration(IterationReport report) {
    ProgressRow row = ProgressRow.of(report);
    double seconds = clock.seconds();
    row.setSeconds(ProgressColumn.TIME_ELAPSED, seconds);
    row.set(ProgressColumn.FPS, Math.round(report.timesteps() / Math.max(seconds, 1e-9)));
    progress.append(row.toCells());
    watcher.accept(row);
  }

  @Override
  public void close() throws IOException {
    try (progress;
        monitor) {
      evaluation.close();
    }
  }
}
