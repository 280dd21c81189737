package io.geodesic.benchmarks.jmh;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The secondary metric {@code steps}: environment steps of one invocation, set like {@link Work}.
 */
@AuxCounters(AuxCounters.Type.EVENTS)
@State(Scope.Thread)
public class Experience {

  /** Steps of all environments together. */
  public long steps;
}
