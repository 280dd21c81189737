package io.geodesic.environments.registry;

import io.geodesic.environments.core.Environment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Builds tasks, a new one at each call. */
@FunctionalInterface
public interface EnvironmentFactory extends Supplier<Environment> {

  /**
   * Builds tasks that will be stepped together, so that those of another process may share one.
   *
   * @param count the number of tasks, at least 1
   * @param parallel how many processes may work at the same time, at least 1; what the tasks do
   *     does not depend on it
   */
  default List<Environment> copies(int count, int parallel) {
    List<Environment> tasks = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      tasks.add(get());
    }
    return tasks;
  }

  /** Returns a factory of the same tasks, each inside a wrapper. */
  default EnvironmentFactory wrap(UnaryOperator<Environment> wrapper) {
    EnvironmentFactory bare = this;
    return new EnvironmentFactory() {
      @Override
      public Environment get() {
        return wrapAll(List.of(bare.get()), wrapper).get(0);
      }

      @Override
      public List<Environment> copies(int count, int parallel) {
        return wrapAll(bare.copies(count, parallel), wrapper);
      }
    };
  }

  /** Closes the tasks when one of them cannot be wrapped: nobody else knows of them. */
  private static List<Environment> wrapAll(
      List<Environment> tasks, UnaryOperator<Environment> wrapper) {
    try {
      return tasks.stream().map(wrapper).toList();
    } catch (RuntimeException e) {
      tasks.forEach(Environment::close);
      throw e;
    }
  }
}
