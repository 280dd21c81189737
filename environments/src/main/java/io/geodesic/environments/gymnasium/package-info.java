/**
 * Any environment of Python's Gymnasium, run in worker processes.
 *
 * <p>The main type is {@link io.geodesic.environments.gymnasium.GymnasiumFamily}.
 */
package io.geodesic.environments.gymnasium;
