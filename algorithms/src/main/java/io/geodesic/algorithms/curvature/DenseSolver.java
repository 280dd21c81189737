package io.geodesic.algorithms.curvature;

/** Solves with the damped dense Fisher information of one slice of the parameters. */
sealed interface DenseSolver permits ParameterSpaceSolver, SampleSpaceSolver {

  /** Whether the system is factored in sample space. */
  boolean inSamples();

  /** Factors the damped system for the rows as they are now. */
  void factor(double damping);

  /** Solves for the slice's part of g. */
  void solve(double[] g, double[] out);
}
