/**
 * The algorithms by name: each reads as one line, an objective × a curvature × a step rule × a rule
 * for the critic.
 *
 * <p>An {@link io.geodesic.algorithms.algorithm.Algorithm} states its settings with their defaults
 * and composes its updater from {@link io.geodesic.algorithms.algorithm.Parts}. A {@link
 * io.geodesic.algorithms.algorithm.CurvatureRecipe} says the same of a curvature. Both are found by
 * id in a {@link io.geodesic.algorithms.algorithm.Catalog}, to which researchers add their own.
 */
package io.geodesic.algorithms.algorithm;
