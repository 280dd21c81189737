package io.geodesic.algorithms.algorithm;

import java.util.List;

/** Something that users choose by its id. */
public interface Named {

  /** The id that users type, for example {@code trpo}. */
  String id();

  /** What it is and where it comes from, in one line. */
  String description();

  /**
   * Its settings with their defaults; flat keys must differ from those of everything it is combined
   * with.
   */
  List<Record> settings();
}
