package io.geodesic.environments.registry;

import io.geodesic.environments.core.Environment;
import io.geodesic.environments.wrapper.TimeLimit;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * What is known of an environment before it is built.
 *
 * @param id the name that users type, for example {@code CartPole-v1}
 * @param timeLimit the number of steps after which an episode is truncated; none if empty
 * @param rewardThreshold the mean return at which the task counts as solved; none if empty
 * @param description what is to be done, in some words
 * @param factory builds the bare task, a new one at each call, without its time limit
 */
public record EnvironmentSpec(
    String id,
    OptionalInt timeLimit,
    OptionalDouble rewardThreshold,
    String description,
    EnvironmentFactory factory) {

  /** Checks that the id is not blank, the time limit at least 1 and nothing null. */
  public EnvironmentSpec {
    Objects.requireNonNull(rewardThreshold, "rewardThreshold");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(factory, "factory");
    if (id.isBlank()) {
      throw new IllegalArgumentException("the id of an environment must not be blank");
    }
    if (timeLimit.isPresent() && timeLimit.getAsInt() < 1) {
      throw new IllegalArgumentException(
          "%s: time limit is %d; it must be at least 1".formatted(id, timeLimit.getAsInt()));
    }
  }

  /** Builds the environment, inside its time limit if it has one. */
  public Environment make() {
    return limited().get();
  }

  /**
   * Builds environments that will be stepped together, each inside its time limit.
   *
   * @param count the number of environments, at least 1
   * @param parallel how many processes may work at the same time, where they run in others
   */
  public List<Environment> make(int count, int parallel) {
    return limited().copies(count, parallel);
  }

  private EnvironmentFactory limited() {
    return timeLimit.isPresent()
        ? factory.wrap(task -> new TimeLimit(task, timeLimit.getAsInt()))
        : factory;
  }

  /**
   * Returns the same environment with its task wrapped, inside the time limit, for example by
   * {@code ClipAction::new}.
   *
   * @param wrapper wraps each new task; if it throws, the task is closed
   */
  public EnvironmentSpec wrap(UnaryOperator<Environment> wrapper) {
    return new EnvironmentSpec(id, timeLimit, rewardThreshold, description, factory.wrap(wrapper));
  }

  /** Returns the same environment with another time limit, or with none if it is empty. */
  public EnvironmentSpec withTimeLimit(OptionalInt limit) {
    return new EnvironmentSpec(id, limit, rewardThreshold, description, factory);
  }
}
