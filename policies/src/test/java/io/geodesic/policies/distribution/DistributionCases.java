package io.geodesic.policies.distribution;

import java.util.List;
import java.util.stream.Stream;

/** The distributions under test, one row each. */
final class DistributionCases {

  private DistributionCases() {}

  static List<DistributionCase> all() {
    return Stream.of(discrete(), gaussian(), squashed()).flatMap(List::stream).toList();
  }

  private static List<DistributionCase> discrete() {
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
            "multi-categorical of 3 and 2",
            new MultiCategorical(List.of(3, 2)),
            new MultiCategoricalReference(3, 2),
            List.of(
                new double[][] {{700, -700, 0, 700, -700}},
                new double[][] {{1e4, 10_001, 9999, -700, 700}})),
        new DistributionCase(
            "multi-categorical of 2",
            new MultiCategorical(List.of(2)),
            new MultiCategoricalReference(2),
            List.of(new double[][] {{700, -700}}, new double[][] {{-1e4, 1e4}})),
        new DistributionCase(
            "bernoulli of 1",
            new Bernoulli(1),
            new BernoulliReference(1),
            List.of(new double[][] {{1e4}}, new double[][] {{-1e4}})),
        new DistributionCase(
            "bernoulli of 4",
            new Bernoulli(4),
            new BernoulliReference(4),
            List.of(new double[][] {{700, -700, 0, 1}}, new double[][] {{-700, 1e4, 700, 1e-3}})));
  }

  private static List<DistributionCase> gaussian() {
    return List.of(
        new DistributionCase(
            "gaussian of 1",
            new DiagonalGaussian(1, 0),
            new GaussianReference(),
            List.of(new double[][] {{1e6}, {-20}}, new double[][] {{-1e6}, {20}})),
        new DistributionCase(
            "gaussian of 2",
            new DiagonalGaussian(2, -0.5),
            new GaussianReference(),
            List.of(new double[][] {{0, 1e6}, {20, -20}}, new double[][] {{1e6, 0}, {-20, -20}})),
        new DistributionCase(
            "gaussian of 2 with log σ of the state",
            new StateDependentGaussian(2, -0.5),
            new GaussianReference(),
            List.of(new double[][] {{0, 1e6}, {20, -20}}, new double[][] {{1e6, 0}, {-20, -20}})));
  }

  /** Narrow enough for the entropy's rule to be as exact as the others' closed forms. */
  private static List<DistributionCase> squashed() {
    return List.of(
        new DistributionCase(
            "squashed gaussian of 1",
            new SquashedGaussian(new DiagonalGaussian(1, -3)),
            new SquashedReference(),
            List.of(
                new double[][] {{1e6}, {-20}},
                new double[][] {{-30}, {-2}},
                new double[][] {{0.5}, {-20}})),
        new DistributionCase(
            "squashed gaussian of 2 with log σ of the state",
            new SquashedGaussian(new StateDependentGaussian(2, -3)),
            new SquashedReference(),
            List.of(
                new double[][] {{0.3, 1e6}, {-3, -20}}, new double[][] {{-1e6, 0}, {-20, -20}})));
  }
}
