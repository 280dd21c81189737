package io.geodesic.environments.classic;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads the recorded steps; the format is explained at the head of each file. */
final class ReferenceTrajectories {
  private ReferenceTrajectories() {}

  /** A run of steps after a reset, {@code skipped} of them before the first one recorded. */
  record Episode(int skipped, List<Step> steps) {}

  /**
   * One recorded step: {@code result} holds the state after it, reward, terminated and truncated.
   */
  record Step(List<Double> stateAndAction, List<Double> result, List<Double> observation) {
    double[] state() {
      return stateAndAction.stream().limit(stateAndAction.size() - 1).mapToDouble(x -> x).toArray();
    }

    double[] action() {
      return new double[] {stateAndAction.get(stateAndAction.size() - 1)};
    }
  }

  static List<Episode> read(String id) throws IOException {
    String name = id + ".txt";
    List<Episode> episodes = new ArrayList<>();
    try (InputStream in = ReferenceTrajectories.class.getResourceAsStream(name)) {
      String text =
          new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
      text.lines().filter(line -> !line.startsWith("#")).forEach(line -> add(episodes, line));
    }
    return episodes;
  }

  private static void add(List<Episode> episodes, String line) {
    if (line.startsWith("reset ")) {
      int skipped = Integer.parseInt(line.substring("reset ".length()));
      episodes.add(new Episode(skipped, new ArrayList<>()));
      return;
    }
    List<List<Double>> parts =
        Stream.of(line.split(" \\| ", -1))
            .map(part -> Stream.of(part.split(" ", -1)).map(Double::valueOf).toList())
            .toList();
    episodes
        .get(episodes.size() - 1)
        .steps()
        .add(new Step(parts.get(0), parts.get(1), parts.get(2)));
  }
}
