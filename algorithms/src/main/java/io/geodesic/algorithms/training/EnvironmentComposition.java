package io.geodesic.algorithms.training;

import io.geodesic.algorithms.algorithm.PolicySettings;
import io.geodesic.algorithms.algorithm.WrapperSettings;
import io.geodesic.algorithms.settings.Configuration;
import io.geodesic.algorithms.settings.SettingsException;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.registry.EnvironmentSpec;
import io.geodesic.environments.space.Box;
import io.geodesic.environments.wrapper.ClipAction;
import io.geodesic.environments.wrapper.FrameStack;
import io.geodesic.environments.wrapper.PreviousObservation;
import io.geodesic.environments.wrapper.RescaleAction;
import io.geodesic.environments.wrapper.StickyActions;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * An environment as a policy meets it: the task inside the wrappers that the settings ask for.
 *
 * <p>From the inside: sticky actions; actions of a Box clipped to it, or scaled to it if the
 * settings say so or they are squashed; the previous observation or a stack of them; the time
 * limit. What the outermost returns is then normalised over all copies together, if at all.
 */
final class EnvironmentComposition {

  private static final int OWN_LIMIT = 0;
  private static final int NO_LIMIT = -1;

  private EnvironmentComposition() {}

  /**
   * Returns the wrapped environment.
   *
   * @param bare the environment as it is registered
   * @param settings hold {@link WrapperSettings} and {@link PolicySettings}
   * @return a specification whose {@code make} throws a {@link SettingsException} if a wrapper does
   *     not fit the environment's spaces
   */
  static EnvironmentSpec of(EnvironmentSpec bare, Configuration settings) {
    WrapperSettings wrappers = settings.get(WrapperSettings.class);
    boolean squash = settings.get(PolicySettings.class).squashActions();
    return bare.wrap(task -> wrap(bare.id(), task, wrappers, squash))
        .withTimeLimit(timeLimit(bare, wrappers.timeLimit()));
  }

  private static OptionalInt timeLimit(EnvironmentSpec bare, int limit) {
    return switch (limit) {
      case OWN_LIMIT -> bare.timeLimit();
      case NO_LIMIT -> OptionalInt.empty();
      default -> OptionalInt.of(limit);
    };
  }

  /**
   * Checks that the wrappers fit an environment, which is built for that only if the settings ask
   * for more than every environment admits.
   *
   * @throws SettingsException if one does not
   */
  static void check(EnvironmentSpec bare, Configuration settings) {
    boolean fits =
        settings.get(WrapperSettings.class).equals(WrapperSettings.defaults())
            && !settings.get(PolicySettings.class).squashActions();
    if (!fits) {
      of(bare, settings).make().close();
    }
  }

  private static Environment wrap(
      String id, Environment task, WrapperSettings settings, boolean squash) {
    Environment wrapped = task;
    if (settings.stickyActions() > 0) {
      wrapped = new StickyActions(wrapped, settings.stickyActions());
    }
    if (settings.rescaleActions()) {
      wrapped = fitting(id, "rescaleActions", true, wrapped, RescaleAction::new);
    } else if (task.actionSpace() instanceof Box) {
      wrapped =
          squash
              ? fitting(id, "squashActions", true, wrapped, RescaleAction::new)
              : new ClipAction(wrapped);
    }
    if (settings.previousObservation()) {
      wrapped = fitting(id, "previousObservation", true, wrapped, PreviousObservation::new);
    }
    int frames = settings.frameStack();
    return frames > 1
        ? fitting(id, "frameStack", frames, wrapped, inner -> new FrameStack(inner, frames))
        : wrapped;
  }

  private static Environment fitting(
      String id, String key, Object value, Environment inner, UnaryOperator<Environment> wrapper) {
    try {
      return wrapper.apply(inner);
    } catch (IllegalArgumentException e) {
      throw new SettingsException(
          "setting '%s' = %s does not fit %s: %s".formatted(key, value, id, e.getMessage()), e);
    }
  }
}
