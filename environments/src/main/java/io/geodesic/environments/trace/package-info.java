/**
 * A given trajectory replayed: from this state, these actions, what happened?
 *
 * <p>The main type is {@link io.geodesic.environments.trace.TraceReplay}. It is how a task is
 * compared with another implementation of it, step by step: a {@link
 * io.geodesic.environments.trace.TraceRequest} names environment, state and actions, and every
 * {@link io.geodesic.environments.trace.TraceStep} of the answer can be put beside the other's.
 *
 * <p>Reads and writes no files; knows registry and core, and no task.
 */
package io.geodesic.environments.trace;
