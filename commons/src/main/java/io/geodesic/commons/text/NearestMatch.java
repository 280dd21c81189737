package io.geodesic.commons.text;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the allowed word that a mistyped one probably meant. */
public final class NearestMatch {

  private NearestMatch() {}

  /**
   * Returns the allowed word with the least edit distance, ignoring case and punctuation; empty if
   * more than a third of the word would have to change.
   */
  public static Optional<String> of(String word, List<String> allowed) {
    String plain = plain(word);
    int limit = Math.max(1, (plain.length() + 2) / 3);
    return allowed.stream()
        .filter(candidate -> distance(plain, candidate) <= limit)
        .min(Comparator.comparingInt(candidate -> distance(plain, candidate)));
  }

  /**
   * Returns one line such as {@code unknown algorithm 'trop'; did you mean 'trpo'? (allowed: npg,
   * trpo)}.
   */
  public static String unknown(String kind, String word, List<String> allowed) {
    String question =
        of(word, allowed).map(nearest -> "; did you mean '" + nearest + "'?").orElse("");
    return "unknown %s '%s'%s (allowed: %s)"
        .formatted(kind, word, question, String.join(", ", allowed));
  }

  private static int distance(String plain, String candidate) {
    return LevenshteinDistance.getDefaultInstance().apply(plain, plain(candidate));
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}+]", "");
  }
}
