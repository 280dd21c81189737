package io.geodesic.environments.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Environments that come from one source: built in, bound to a library, or run in another process.
 */
public interface EnvironmentFamily {

  /** Returns the family's name for listings, for example {@code classic control}. */
  String name();

  /**
   * Returns the listed environments, always in the same order, whether or not they are available.
   */
  List<EnvironmentSpec> specs();

  /** Returns the forms of ids that are found but not listed; none by default. */
  default List<IdPattern> patterns() {
    return List.of();
  }

  /** Returns the environment with exactly this id; a family may find more ids than it lists. */
  default Optional<EnvironmentSpec> find(String id) {
    return specs().stream().filter(spec -> spec.id().equals(id)).findFirst();
  }

  /**
   * Returns why this family cannot be used on this machine and what would help; empty if it can.
   */
  default Optional<String> unavailable() {
    return Optional.empty();
  }

  /**
   * Returns the versions of what this family runs on besides this library, by name; asked only if
   * it is available.
   */
  default Map<String, String> versions() {
    return Map.of();
  }
}
