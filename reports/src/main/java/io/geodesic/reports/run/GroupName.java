package io.geodesic.reports.run;

import java.util.Locale;
import java.util.Map;

/** Writes labels the way papers do: {@code trpo+kfac} becomes "TRPO + K-FAC". */
public final class GroupName {

  private static final Map<String, String> CURVATURES =
      Map.of(
          "kfac", "K-FAC",
          "ekfac", "EKFAC",
          "cg", "CG",
          "exact", "exact Fisher",
          "block", "block Fisher",
          "diagonal", "diagonal",
          "identity", "identity");

  private GroupName() {}

  /** Returns the algorithm id in front of the curvature and of anything in brackets. */
  public static String algorithm(String label) {
    return label.split("[+ ]", 2)[0].toLowerCase(Locale.ROOT);
  }

  /** Returns the name to show for {@code label}. */
  public static String of(String label) {
    int bracket = label.indexOf(" (");
    String ids = bracket < 0 ? label : label.substring(0, bracket);
    String rest = bracket < 0 ? "" : label.substring(bracket);
    int plus = ids.indexOf('+');
    if (plus < 0) {
      return ids.toUpperCase(Locale.ROOT) + rest;
    }
    String curvature = ids.substring(plus + 1);
    return ids.substring(0, plus).toUpperCase(Locale.ROOT) + " + " + curvature(curvature) + rest;
  }

  /** Returns the name to show for a curvature's id. */
  public static String curvature(String id) {
    return CURVATURES.getOrDefault(id, id);
  }
}
