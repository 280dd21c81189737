package io.geodesic.environments.rendering;

import java.awt.Graphics2D;

/**
 * How a task looks at the moment.
 *
 * <p>Painting reads the task and changes nothing in it. No text is drawn, so no font is needed.
 */
public interface Picture {

  /** Returns the width in pixels; to draw larger, scale the graphics. */
  int width();

  /** Returns the height in pixels. */
  int height();

  /**
   * Returns how many steps make a second of film: the task's own clock where it has one, otherwise
   * as many as Gymnasium shows.
   */
  double stepsPerSecond();

  /**
   * Paints the present state on the area from (0, 0) to ({@link #width}, {@link #height}), which
   * the caller has filled with {@link Ink#PAPER}.
   *
   * @param graphics its colour, stroke and rendering hints may be changed, its transform and clip
   *     are not
   */
  void paint(Graphics2D graphics);
}
