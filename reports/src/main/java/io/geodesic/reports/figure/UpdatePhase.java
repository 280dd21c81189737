package io.geodesic.reports.figure;

import io.geodesic.reports.run.CsvColumns;
import java.awt.Color;

/** The parts of an update whose time is recorded, in the order they happen. */
enum UpdatePhase {
  ROLLOUT("Rollout", "time/rollout_s", 0xB8C4D0),
  GRADIENT("Gradient", "time/gradient_s", 0x56B4E9),
  CURVATURE("Curvature", "time/curvature_s", 0x0072B2),
  LINE_SEARCH("Line search", "time/line_search_s", 0xE69F00),
  CRITIC("Critic", "time/critic_s", 0x009E73),
  /** What the update takes beyond its measured parts: advantages, normalisation, bookkeeping. */
  OTHER("Other", "", 0x6E7781);

  private static final String UPDATE = "time/update_s";

  private final String title;
  private final String column;
  private final int rgb;

  UpdatePhase(String title, String column, int rgb) {
    this.title = title;
    this.column = column;
    this.rgb = rgb;
  }

  String title() {
    return title;
  }

  Color color() {
    return new Color(rgb);
  }

  /**
   * Returns the mean milliseconds of this phase per update; 0 where the algorithm has no such
   * phase.
   */
  double milliseconds(CsvColumns progress) {
    if (this == OTHER) {
      double parts = 0;
      for (UpdatePhase phase : values()) {
        parts += phase == OTHER || phase == ROLLOUT ? 0 : phase.milliseconds(progress);
      }
      return Math.max(0, orZero(1e3 * progress.mean(UPDATE)) - parts);
    }
    return orZero(1e3 * progress.mean(column));
  }

  private static double orZero(double value) {
    return Double.isFinite(value) ? value : 0;
  }
}
