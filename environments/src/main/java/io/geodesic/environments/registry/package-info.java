/**
 * Environments by id.
 *
 * <p>The main type is {@link io.geodesic.environments.registry.EnvironmentRegistry}: it finds the
 * {@link io.geodesic.environments.registry.EnvironmentSpec} of an id, whose {@code make()} builds
 * the environment inside its time limit. Tasks come in {@link
 * io.geodesic.environments.registry.EnvironmentFamily families}, which may be unavailable on a
 * machine and say why, and may know more ids than they list. A user's own task is one more spec,
 * registered by one call.
 *
 * <p>Knows no task: which families there are is said by {@link
 * io.geodesic.environments.Environments}.
 */
package io.geodesic.environments.registry;
