/**
 * Looking at environments: pictures of their states, and films of their episodes.
 *
 * <p>A task that can be drawn is a {@link io.geodesic.environments.rendering.Drawable}; its {@link
 * io.geodesic.environments.rendering.Picture} lies beside it in its family's package and is painted
 * with a {@link io.geodesic.environments.rendering.Pen} in a handful of {@link
 * io.geodesic.environments.rendering.Ink}s. A {@link io.geodesic.environments.rendering.Film} looks
 * over an environment's shoulder while somebody else steps it, and writes the first episode as an
 * animated GIF: in real time, with one palette, each frame holding only what has changed.
 *
 * <p>Everything is drawn by Java2D without a screen and without fonts; the file is encoded by
 * {@code javax.imageio}. The same episode gives the same bytes. Depends on core and wrapper, and on
 * no task.
 */
package io.geodesic.environments.rendering;
