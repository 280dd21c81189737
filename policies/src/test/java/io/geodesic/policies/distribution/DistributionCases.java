package io.geodesic.policies.distribution;

import java.util.List;

/** The distributions under test, one row each. */
final class DistributionCases {

  private DistributionCases() {}

  static List<DistributionCase> all() {
    return List.of(
        new DistributionCase(
            "categorical of 2",
            new Categorical(2),
            new CategoricalReference(),
            List.of(new double[][] {{700, -700}}, new double[][] {{-700, 700}})),
        new DistributionCase(
            "categorical of 5",
            new Categorical(5),
            new CategoricalReference(),
            List.of(
                new double[][] {{700, -700, 0, 700, -700}},
                new double[][] {{-700, -700, -700, -700, 700}},
                new double[][] {{1e4, 0, 1e4, 10_001, 9999}},
                new double[][] {{-1e4, -20_000, -1e4, -10_001, -9999}})),
        new DistributionCase(
            "gaussian of 1",
            new DiagonalGaussian(1, 0),
            new GaussianReference(),
            List.of(new double[][] {{1e6}, {-20}}, new double[][] {{-1e6}, {20}})),
        new DistributionCase(
            "gaussian of 2",
            new DiagonalGaussian(2, -0.5),
            new GaussianReference(),
            List.of(new double[][] {{0, 1e6}, {20, -20}}, new double[][] {{1e6, 0}, {-20, -20}})));
  }
}
