package io.geodesic.environments.vector;

/** The matrices that a vector environment writes; row i belongs to environment i. */
final class Rows {
  final int observationSize;
  final double[] observations;
  final double[] finalObservations;
  final double[] rewards;
  final boolean[] terminated;
  final boolean[] truncated;
  final double[] episodeReturns;
  final int[] episodeLengths;

  Rows(int count, int observationSize) {
    this.observationSize = observationSize;
    observations = new double[count * observationSize];
    finalObservations = new double[count * observationSize];
    rewards = new double[count];
    terminated = new boolean[count];
    truncated = new boolean[count];
    episodeReturns = new double[count];
    episodeLengths = new int[count];
  }
}
