package io.geodesic.algorithms.algorithm;

import io.geodesic.environments.Environments;
import io.geodesic.environments.registry.EnvironmentRegistry;

/**
 * Everything that a run can be made of, by id.
 *
 * @param environments the tasks
 * @param algorithms the algorithms
 * @param curvatures the curvatures
 */
public record Catalog(
    EnvironmentRegistry environments,
    Registry<Algorithm> algorithms,
    Registry<CurvatureRecipe> curvatures) {

  /** A new catalog with all that comes with the library, to which more may be registered. */
  public static Catalog standard() {
    Registry<Algorithm> algorithms = new Registry<>("algorithm");
    algorithms.register(new VanillaPolicyGradient());
    algorithms.register(new AdvantageActorCritic());
    algorithms.register(new NaturalPolicyGradient());
    algorithms.register(new TrustRegionPolicyOptimization());
    algorithms.register(Acktr.tuned());
    algorithms.register(Acktr.discrete());
    algorithms.register(Acktr.continuous());
    algorithms.register(new ProximalPolicyOptimization());
    algorithms.register(new PenalizedPolicyOptimization());
    Registry<CurvatureRecipe> curvatures = new Registry<>("curvature");
    BuiltInCurvatures.all().forEach(curvatures::register);
    return new Catalog(Environments.standard(), algorithms, curvatures);
  }
}
