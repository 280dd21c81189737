package io.geodesic.environments.rendering;

import io.geodesic.environments.core.Environment;
import io.geodesic.environments.registry.EnvironmentSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * An animated GIF of an environment's first episode, recorded while somebody steps it.
 *
 * <pre>{@code
 * try (Film film = Film.into(Path.of("episode.gif"))) {
 *   Environment filmed = film.record(spec).make();
 *   ... // reset it and step it until the episode ends
 *   film.save();
 * }
 * }</pre>
 *
 * <p>The film plays in the picture's real time, as far as frames of 0.02 s allow, which browsers
 * take for the shortest: where steps follow each other faster, some are left out. The last state
 * stands still for a second. An episode of more than three minutes is cut there. Not for several
 * threads.
 */
public final class Film implements AutoCloseable {

  /** The families of which every task can be drawn. */
  private static final String DRAWABLE = "classic control, toy text, MinAtar and MuJoCo";

  private final Path path;
  private final GifFile file;
  private FilmedEnvironment filmed;

  private Film(Path path) {
    this.path = path;
    this.file = new GifFile(path);
  }

  /**
   * Prepares a film; the file appears when it is {@link #save saved}.
   *
   * @throws IllegalArgumentException if the name does not end in {@code .gif} or no file can be
   *     written there
   */
  public static Film into(Path file) {
    return new Film(file);
  }

  /**
   * Returns the same environment, of which the first copy that is built is filmed.
   *
   * <p>Building it throws an {@link IllegalArgumentException} if it cannot be drawn, stepping it an
   * {@link UncheckedIOException} if the file cannot be written.
   */
  public EnvironmentSpec record(EnvironmentSpec spec) {
    return spec.wrap(task -> filmed == null ? film(spec.id(), task) : task);
  }

  private Environment film(String id, Environment task) {
    Picture picture =
        Drawable.pictureOf(task)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "environment '%s' cannot be drawn (allowed: those of %s)"
                            .formatted(id, DRAWABLE)));
    filmed = new FilmedEnvironment(task, picture, file);
    return filmed;
  }

  /**
   * Completes the file.
   *
   * @throws IllegalStateException if no episode was recorded
   * @throws UncheckedIOException if the file cannot be written
   */
  public void save() {
    if (filmed == null || !filmed.isStarted()) {
      throw new IllegalStateException("no episode was recorded for " + path);
    }
    try {
      filmed.finish();
      file.commit();
    } catch (IOException e) {
      throw file.failure(e);
    }
  }

  /** Returns the number of frames of the saved film. */
  public int frames() {
    return filmed.frames();
  }

  /** Returns how long the saved film lasts, in seconds. */
  public double seconds() {
    return filmed.seconds();
  }

  /** Drops the film if it was not saved. */
  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw file.failure(e);
    }
  }
}
