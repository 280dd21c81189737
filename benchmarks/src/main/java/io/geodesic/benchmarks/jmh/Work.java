package io.geodesic.benchmarks.jmh;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The secondary metric {@code flop}: useful floating-point operations of one invocation, a constant
 * that the benchmark sets and not a count that it adds to.
 */
@AuxCounters(AuxCounters.Type.EVENTS)
@State(Scope.Thread)
public class Work {

  /** Operations, see {@link io.geodesic.benchmarks.jmh.flop}. */
  public long flop;
}
