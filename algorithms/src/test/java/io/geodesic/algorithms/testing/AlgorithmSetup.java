package io.geodesic.algorithms.testing;

import io.geodesic.algorithms.algorithm.Algorithm;
import io.geodesic.algorithms.algorithm.Catalog;
import io.geodesic.algorithms.algorithm.CurvatureRecipe;
import io.geodesic.algorithms.algorithm.Parts;
import io.geodesic.algorithms.algorithm.PolicySettings;
import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.settings.Configuration;
import io.geodesic.algorithms.updater.Updater;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.policies.distribution.ActorCriticDistribution;
import io.geodesic.policies.network.Activation;
import io.geodesic.policies.network.Mlp;
import io.geodesic.policies.policy.Policy;
import io.geodesic.policies.policy.ValueFunction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/**
 * An algorithm of the catalog on a small policy, composed as a run composes it.
 *
 * @param policy the policy
 * @param critic the critic, a small network or the policy's
 * @param updater the algorithm's updater
 * @param configuration all settings
 */
public record AlgorithmSetup(
    Policy policy, ValueFunction critic, Updater updater, Configuration configuration) {

  private static final Catalog CATALOG = Catalog.standard();

  /** Composes an algorithm and a curvature; overrides for other keys are ignored. */
  public static AlgorithmSetup of(
      PolicyCase row, String algorithm, String curvature, Map<String, Object> overrides) {
    Algorithm chosen = CATALOG.algorithms().get(algorithm);
    CurvatureRecipe recipe = CATALOG.curvatures().get(curvature);
    List<Record> records = new ArrayList<>(chosen.settings());
    records.addAll(recipe.settings());
    records.add(PolicySettings.defaults());
    Configuration configuration = Configuration.of(algorithm, records.toArray(new Record[0]));
    for (Map.Entry<String, Object> entry : overrides.entrySet()) {
      if (configuration.keys().contains(entry.getKey())) {
        configuration = configuration.with(Map.of(entry.getKey(), entry.getValue()));
      }
    }
    Policy policy = row.policy(1);
    ValueFunction critic = critic(policy);
    Parts parts = new Parts(policy, critic, configuration, new RandomStreams(3), Workers.inline());
    Updater updater = chosen.create(parts, recipe.create(parts));
    return new AlgorithmSetup(policy, critic, updater, configuration);
  }

  private static ValueFunction critic(Policy policy) {
    if (policy.distribution() instanceof ActorCriticDistribution) {
      return ValueFunction.sharedWith(policy, Workers.inline());
    }
    Mlp network = new Mlp(policy.network().inputs(), List.of(4), 1, Activation.TANH, 1);
    return new ValueFunction(network, PolicyCase.random(8), Workers.inline());
  }

  /** Every algorithm × every curvature × every policy with a critic of its own. */
  public static Stream<Arguments> everything() {
    return everything(PolicyCase.all());
  }

  /** Every algorithm × every curvature × every policy that shares its network with the critic. */
  public static Stream<Arguments> everythingShared() {
    return everything(PolicyCase.shared());
  }

  private static Stream<Arguments> everything(List<PolicyCase> policies) {
    return CATALOG.algorithms().ids().stream()
        .flatMap(
            algorithm ->
                CATALOG.curvatures().ids().stream()
                    .flatMap(
                        curvature ->
                            policies.stream().map(row -> Arguments.of(algorithm, curvature, row))));
  }

  /** Every algorithm with its own curvature × every policy. */
  public static Stream<Arguments> presets() {
    return CATALOG.algorithms().entries().stream()
        .flatMap(
            a ->
                PolicyCase.all().stream()
                    .map(row -> Arguments.of(a.id(), a.defaultCurvature(), row)));
  }

  /** The ids of the curvatures that have all of some settings. */
  public static List<String> curvaturesWith(Collection<String> keys) {
    return CATALOG.curvatures().entries().stream()
        .filter(
            recipe ->
                Configuration.of(recipe.id(), recipe.settings().toArray(new Record[0]))
                    .keys()
                    .containsAll(keys))
        .map(CurvatureRecipe::id)
        .toList();
  }

  /** One group of the settings, if the algorithm has it. */
  public <R extends Record> Optional<R> settings(Class<R> type) {
    return configuration.records().stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  /** Whether policy and critic hold finite numbers only. */
  public boolean isFinite() {
    return Arrays.stream(policy.parameters()).allMatch(Double::isFinite)
        && Arrays.stream(critic.parameters()).allMatch(Double::isFinite);
  }

  /** A copy of a batch with the critic's own values, as a run would have it. */
  public Batch withValues(Batch batch) {
    double[] values = new double[batch.size()];
    critic.evaluate(batch.observations(), batch.size(), values, 0);
    return new Batch(
        batch.size(),
        batch.observations(),
        batch.actions(),
        batch.advantages().clone(),
        batch.returns().clone(),
        values,
        batch.progress());
  }
}
