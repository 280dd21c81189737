package io.geodesic.policies.checkpoint;

/**
 * Something whose future depends on what it has seen, and which can therefore be saved and resumed.
 *
 * <p>Contract: an object that {@linkplain #load loads} what an equally configured object
 * {@linkplain #save saved} behaves like it from then on, to the last bit. Configuration (sizes,
 * rates) is not state. A composite gives each part its own {@linkplain State#scope scope}.
 */
public interface Stateful {

  /** Puts a copy of everything that changes over this object's life into {@code state}. */
  void save(State state);

  /**
   * Replaces this object's state by what {@link #save} put.
   *
   * @throws CheckpointException if a tensor is missing or has another type or length than this
   *     object needs; the object may then be partly loaded and must not be used
   */
  void load(State state);
}
