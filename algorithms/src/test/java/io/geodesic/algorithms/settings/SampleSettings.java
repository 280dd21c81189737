package io.geodesic.algorithms.settings;

import java.util.List;

/** One component of every supported type. */
record SampleSettings(
    @Setting(doc = "Bound on the mean KL (nats)", min = 0, minExclusive = true, max = 10)
        double maxKl,
    @Setting(doc = "Passes over the batch", min = 1, max = 1000, source = "a paper") int epochs,
    @Setting(doc = "Steps in all", min = 1) long steps,
    @Setting(doc = "Whether to normalise") boolean normalize,
    @Setting(doc = "Which Fisher") Fisher fisher,
    @Setting(
            doc = "Schedule",
            choices = {"constant", "linear"})
        String schedule,
    @Setting(doc = "Widths (units)", min = 1, max = 4096) List<Integer> hidden,
    @Setting(doc = "Offset") double offset) {

  enum Fisher {
    EXACT,
    EMPIRICAL,
    SAMPLED_TWICE
  }

  static final SampleSettings DEFAULTS =
      new SampleSettings(0.01, 10, 100_000, true, Fisher.EXACT, "constant", List.of(64, 64), 0.5);

  SampleSettings {
    Settings.validate(
        SampleSettings.class, maxKl, epochs, steps, normalize, fisher, schedule, hidden, offset);
    hidden = List.copyOf(hidden);
  }
}
