package io.geodesic.environments.registry;

import io.geodesic.commons.text.NearestMatch;
import io.geodesic.environments.core.Environment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds environments by id.
 *
 * <p>Everything is listed in the order of registration. Not for concurrent registration; once
 * filled, any thread may look up.
 */
public final class EnvironmentRegistry {
  private final List<EnvironmentFamily> families = new ArrayList<>();

  /**
   * Adds a family.
   *
   * @throws IllegalArgumentException if one of its ids is registered already
   */
  public void register(EnvironmentFamily family) {
    for (EnvironmentSpec spec : family.specs()) {
      if (find(spec.id()).isPresent()) {
        throw new IllegalArgumentException("environment '" + spec.id() + "' is registered already");
      }
    }
    families.add(family);
  }

  /**
   * Adds one environment, as a family of its own that has its id as name.
   *
   * @throws IllegalArgumentException if the id is registered already
   */
  public void register(EnvironmentSpec spec) {
    register(new SingleEnvironment(spec));
  }

  /** Returns the families in the order of registration. */
  public List<EnvironmentFamily> families() {
    return List.copyOf(families);
  }

  /** Returns all listed environments, available or not, family by family. */
  public List<EnvironmentSpec> specs() {
    return families.stream().flatMap(family -> family.specs().stream()).toList();
  }

  /**
   * Returns the environment with this id.
   *
   * @throws IllegalArgumentException if there is none (the message names the nearest id), or its
   *     family is not available here (the message says why)
   */
  public EnvironmentSpec spec(String id) {
    return available(id).find(id).orElseThrow();
  }

  /**
   * Returns the versions of what this environment runs on besides this library, by name.
   *
   * @throws IllegalArgumentException as {@link #spec}
   */
  public Map<String, String> versions(String id) {
    return available(id).versions();
  }

  private EnvironmentFamily available(String id) {
    for (EnvironmentFamily family : families) {
      if (family.find(id).isPresent()) {
        family
            .unavailable()
            .ifPresent(
                reason -> {
                  throw new IllegalArgumentException(
                      "environment '" + id + "' is not available: " + reason);
                });
        return family;
      }
    }
    throw new IllegalArgumentException(unknown(id));
  }

  /**
   * Builds the environment with this id, inside its time limit.
   *
   * @throws IllegalArgumentException as {@link #spec}
   */
  public Environment make(String id) {
    return spec(id).make();
  }

  private Optional<EnvironmentSpec> find(String id) {
    return families.stream().flatMap(family -> family.find(id).stream()).findFirst();
  }

  private String unknown(String id) {
    return NearestMatch.message(
        "environment", id, specs().stream().map(EnvironmentSpec::id).toList());
  }

  private record SingleEnvironment(EnvironmentSpec spec) implements EnvironmentFamily {
    @Override
    public String name() {
      return spec.id();
    }

    @Override
    public List<EnvironmentSpec> specs() {
      return List.of(spec);
    }
  }
}
