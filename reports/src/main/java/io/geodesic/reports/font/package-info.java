/**
 * The figures' own font, so that they need none of the machine's.
 *
 * <p>Java draws text only where it finds fonts, through libfontconfig; a fresh container has
 * neither, and AWT then fails on the first glyph. {@link io.geodesic.reports.font.FigureFont} takes
 * Roboto (Apache licence) from its jar on the class path, unpacks it into a temporary directory and
 * hands AWT a font configuration that names those files and nothing else. So a figure can be drawn
 * on any machine with a JDK, and has the same glyphs on all of them.
 *
 * <p>Depends on no other package; everything that touches AWT goes through it first.
 */
package io.geodesic.reports.font;
