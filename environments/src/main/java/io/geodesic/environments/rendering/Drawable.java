package io.geodesic.environments.rendering;

import io.geodesic.environments.core.Environment;
import io.geodesic.environments.wrapper.EnvironmentWrapper;
import java.util.Optional;

/** A task that can be looked at; implemented by an {@link Environment}. */
public interface Drawable {

  /** Returns a view of this task: each painting shows the state of that moment. */
  Picture picture();

  /** Returns the view of the task inside any number of wrappers; empty if it cannot be drawn. */
  static Optional<Picture> pictureOf(Environment environment) {
    if (environment instanceof Drawable drawable) {
      return Optional.of(drawable.picture());
    }
    return environment instanceof EnvironmentWrapper wrapper
        ? pictureOf(wrapper.inner())
        : Optional.empty();
  }
}
