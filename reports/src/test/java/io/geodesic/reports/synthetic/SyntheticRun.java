package io.geodesic.reports.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Writes a run directory as an experiment would, with plausible learning and the same numbers every
 * time.
 */
public final class SyntheticRun {

  private static final String PROGRESS_HEADER =
      "time/iterations,time/total_timesteps,time/time_elapsed,time/fps,rollout/ep_rew_mean,rollout/ep_len_mean,"
          + "train/approx_kl,train/predicted_kl,train/status,time/rollout_s,time/gradient_s,time/curvature_s,"
          + "time/line_search_s,time/critic_s,time/update_s\n";

  private final Path root;
  private final String environment;
  private final String label;
  private final long seed;

  public SyntheticRun(Path root, String environment, String label, long seed) {
    this.root = root;
    this.environment = environment;
    this.label = label;
    this.seed = seed;
  }

  /** Writes 4 algorithms × 5 finished seeds on CartPole-v1. */
  public static void comparison(Path root) {
    for (String label : new String[] {"npg", "trpo", "acktr", "ppo"}) {
      for (long seed = 0; seed < 5; seed++) {
        new SyntheticRun(root, "CartPole-v1", label, seed).write();
      }
    }
  }

  public Path directory() {
    return root.resolve(environment).resolve(label).resolve("seed-" + seed);
  }

  /** Writes a finished run of 60 updates. */
  public Path write() {
    file("config.json", config());
    file("status.json", "{\"status\":\"finished\",\"wall_seconds\":" + (8 + seed) + "}");
    SplittableRandom random = new SplittableRandom(label.hashCode() * 31L + seed);
    double speed = 4 + 5 * random.nextDouble() + label.length() % 3;
    double cost = label.startsWith("ppo") ? 0.03 : 0.012;
    StringBuilder progress = new StringBuilder(PROGRESS_HEADER);
    StringBuilder monitor =
        new StringBuilder("#{\"t_start\": 0.0, \"env_id\": \"" + environment + "\"}\nr,l,t\n");
    StringBuilder evaluation =
        new StringBuilder("total_timesteps,episodes,mean_return,std_return,mean_length\n");
    double seconds = 0;
    for (int i = 1; i <= 60; i++) {
      double learned = 20 + 480 / (1 + StrictMath.exp(-(i - 60 / (0.4 * speed) - 8) / 4));
      double noisy = Math.min(500, learned + 12 * (random.nextDouble() - 0.5));
      seconds += 0.02 + cost * (0.8 + 0.4 * random.nextDouble());
      progress.append(row(i, seconds, noisy, cost, random));
      for (int e = 0; e < 3; e++) {
        monitor.append(format("%.1f,%d,%.6f\n", noisy, (int) noisy, seconds));
      }
      if (i % 20 == 0) {
        evaluation.append(format("%d,10,%.2f,3.5,%.2f\n", 1024 * i, noisy, noisy));
      }
    }
    file("progress.csv", progress.toString());
    file("monitor.csv", monitor.toString());
    file("evaluation.csv", evaluation.toString());
    return directory();
  }

  private String row(int i, double seconds, double reward, double cost, SplittableRandom random) {
    boolean natural = !label.startsWith("ppo");
    double predicted = 0.01 * StrictMath.exp(-3 * random.nextDouble());
    double actual = predicted * StrictMath.exp(1.2 * (random.nextDouble() - 0.4));
    return format(
            "%d,%d,%.6f,%.1f,%.4f,%.4f,", i, 1024 * i, seconds, 1024 * i / seconds, reward, reward)
        + format("%.8f,%s,accepted,", actual, natural ? format("%.8f", predicted) : "")
        + format("%.6f,%.6f,%s,", 0.02, cost * 0.3, natural ? format("%.6f", cost * 0.4) : "")
        + format("%s,%.6f,%.6f\n", natural ? format("%.6f", cost * 0.1) : "", cost * 0.15, cost);
  }

  private String config() {
    return format(
        "{\"env\":\"%s\",\"algorithm\":\"%s\",\"curvature\":\"cg\",\"label\":\"%s\",\"seed\":%d,\"steps\":61440,"
            + "\"environments\":8,\"rewardThreshold\":475.0,\"settings\":{\"maxKl\":0.01,\"discount\":0.99},"
            + "\"versions\":{\"gitCommit\":\"abc1234\",\"jvm\":\"17\",\"kernels\":\"vector\",\"geodesic\":\"0.1.0\"},"
            + "\"cpu\":\"Example CPU\"}",
        environment, label.split("\\+", 2)[0], label, seed);
  }

  /** Replaces one file of the run. */
  public SyntheticRun file(String name, String content) {
    try {
      Files.createDirectories(directory());
      Files.writeString(directory().resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
