package io.geodesic.algorithms.algorithm;

import io.geodesic.commons.text.NearestMatch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Named things in the order of their registration. */
public final class Registry<T extends Named> {

  private final String kind;
  private final Map<String, T> entries = new LinkedHashMap<>();

  /**
   * Creates an empty registry.
   *
   * @param kind what is registered, in one word, for errors
   */
  public Registry(String kind) {
    this.kind = kind;
  }

  /**
   * Adds an entry.
   *
   * @throws IllegalArgumentException if its id is taken
   */
  public void register(T entry) {
    if (entries.putIfAbsent(entry.id(), entry) != null) {
      throw new IllegalArgumentException(kind + " '" + entry.id() + "' is registered already");
    }
  }

  /** All ids in order. */
  public List<String> ids() {
    return List.copyOf(entries.keySet());
  }

  /** All entries in order. */
  public List<T> entries() {
    return List.copyOf(entries.values());
  }

  /**
   * Finds an entry.
   *
   * @throws IllegalArgumentException if there is none; the message names the nearest id and all
   *     allowed ones
   */
  public T get(String id) {
    T entry = entries.get(id);
    if (entry == null) {
      throw new IllegalArgumentException(NearestMatch.message(kind, id, ids()));
    }
    return entry;
  }
}
