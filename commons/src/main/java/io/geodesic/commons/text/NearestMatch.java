package io.geodesic.commons.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The allowed name closest to an unknown one, and the message that says so. */
public final class NearestMatch {

  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

  private NearestMatch() {}

  /**
   * Returns the allowed name with the fewest single-letter edits from a given one, letter case
   * ignored.
   *
   * @param given what was typed
   * @param allowed the names that exist; of equally close ones the first in iteration order wins
   * @return empty if even the closest needs edits in more than half of its letters
   */
  public static Optional<String> of(String given, Collection<String> allowed) {
    String best = null;
    int least = Integer.MAX_VALUE;
    for (String name : allowed) {
      int distance = DISTANCE.apply(given.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
      int longest = Math.max(given.length(), name.length());
      if (distance < least && distance <= (longest + 1) / 2) {
        least = distance;
        best = name;
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * Returns the message for an unknown name, for example {@code unknown environment 'CartPol-v1';
   * did you mean 'CartPole-v1'? (allowed: CartPole-v1, Pendulum-v1)}.
   *
   * @param kind what the name should be the name of, for example {@code "environment"}
   * @param given what was typed
   * @param allowed the names that exist, listed in iteration order
   */
  public static String message(String kind, String given, Collection<String> allowed) {
    String question = of(given, allowed).map(name -> "; did you mean '" + name + "'?").orElse("");
    String list = allowed.isEmpty() ? "none" : String.join(", ", allowed);
    return "unknown " + kind + " '" + given + "'" + question + " (allowed: " + list + ")";
  }
}
