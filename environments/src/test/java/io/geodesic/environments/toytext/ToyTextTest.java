package io.geodesic.environments.toytext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.geodesic.environments.Environments;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.registry.EnvironmentSpec;
import io.geodesic.environments.tabular.PolicyEvaluation;
import io.geodesic.environments.tabular.PolicyIteration;
import io.geodesic.environments.tabular.TabularMdp;
import io.geodesic.environments.tabular.TabularPolicies;
import io.geodesic.environments.tabular.TabularTask;
import io.geodesic.environments.tabular.Transition;
import io.geodesic.environments.trace.TraceReplay;
import io.geodesic.environments.trace.TraceRequest;
import io.geodesic.environments.trace.TraceStep;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables against values computed from Gymnasium's own tables, and row by row. */
class ToyTextTest {

  private static TabularMdp mdp(String id) {
    try (Environment task = new ToyText().find(id).orElseThrow().factory().get()) {
      return ((TabularTask) task).mdp();
    }
  }

  /** Dynamic programming over the steps that are left; best action, or the mean of all. */
  private static double overSteps(TabularMdp mdp, int steps, boolean best) {
    double[] values = new double[mdp.states()];
    for (int i = 0; i < steps; i++) {
      double[] later = values.clone();
      Arrays.setAll(
          values,
          s -> {
            var q = IntStream.range(0, mdp.actions()).mapToDouble(a -> backup(mdp, later, s, a));
            return best ? q.max().orElseThrow() : q.average().orElseThrow();
          });
    }
    return IntStream.range(0, values.length).mapToDouble(s -> mdp.initial(s) * values[s]).sum();
  }

  private static double backup(TabularMdp mdp, double[] later, int s, int a) {
    return mdp.transitions().outcomes(s, a).stream()
        .mapToDouble(o -> o.probability() * (o.reward() + (o.terminated() ? 0 : later[o.next()])))
        .sum();
  }

  @ParameterizedTest
  @CsvSource({
    "FrozenLake-v1, 0.542025931999, 0.012356137325",
    "FrozenLakeNotSlippery-v1, 0.950990049900, 0.012356137325",
    "FrozenLake8x8-v1, 0.414640361799, 0.001099614809",
    "FrozenLake8x8NotSlippery-v1, 0.877521022999, 0.001099614809",
    "CliffWalking-v1, -12.247897700103, -1072.236026683",
    "CliffWalkingSlippery-v1, -46.352672181650, -1072.236026683",
    "Taxi-v4, 6.327464314919, -384.804036836"
  })
  void discountedValuesAreThoseOfGymnasiumsTables(String id, double best, double uniform) {
    TabularMdp mdp = mdp(id);
    assertEquals(best, PolicyIteration.solve(mdp).evaluation().expectedReturn(), 1e-11);
    PolicyEvaluation random = new PolicyEvaluation(mdp, TabularPolicies.uniform(mdp));
    assertEquals(uniform, random.expectedReturn(), 1e-9);
  }

  @ParameterizedTest
  @CsvSource({
    "FrozenLake-v1, 0.744190287829, 0.013939795959",
    "FrozenLakeNotSlippery-v1, 1, 0.013939795959",
    "FrozenLake8x8-v1, 0.913220150202, 0.001901395495",
    "FrozenLake8x8NotSlippery-v1, 1, 0.001901395495",
    "Taxi-v4, 7.93, -771.090999450"
  })
  void valuesWithinTheTimeLimitAreThoseOfGymnasiumsTables(String id, double best, double uniform) {
    int limit = new ToyText().find(id).orElseThrow().timeLimit().orElseThrow();
    assertEquals(best, overSteps(mdp(id), limit, true), 1e-11);
    assertEquals(uniform, overSteps(mdp(id), limit, false), 1e-9);
  }

  @ParameterizedTest
  @CsvSource({"CliffWalking-v1, -13", "CliffWalkingSlippery-v1, -64.709175910"})
  void undiscountedCliffIsSolvedWithoutLimit(String id, double best) {
    TabularMdp undiscounted = mdp(id).withDiscount(1);
    assertEquals(best, PolicyIteration.solve(undiscounted).evaluation().expectedReturn(), 1e-8);
  }

  /** Without a limit the goal of the small lake is reached with probability 14/17. */
  @Test
  void undiscountedLakeAgreesWithManySteps() {
    TabularMdp undiscounted = mdp("FrozenLake-v1").withDiscount(1);
    double exact = PolicyIteration.solve(undiscounted).evaluation().expectedReturn();
    assertEquals(overSteps(undiscounted, 20_000, true), exact, 1e-12);
    assertEquals(14.0 / 17, exact, 1e-12);
  }

  @ParameterizedTest
  @CsvSource({
    "FrozenLake-v1, 100, 0.7",
    "FrozenLakeNotSlippery-v1, 100, 0.7",
    "FrozenLake8x8-v1, 200, 0.85",
    "FrozenLake8x8NotSlippery-v1, 200, 0.85",
    "CliffWalking-v1, , ",
    "CliffWalkingSlippery-v1, , ",
    "Taxi-v4, 200, 8"
  })
  void limitsAndThresholdsAreGymnasiums(String id, Integer limit, Double threshold) {
    EnvironmentSpec spec = new ToyText().find(id).orElseThrow();
    assertEquals(limit == null ? OptionalInt.empty() : OptionalInt.of(limit), spec.timeLimit());
    assertEquals(
        threshold == null ? OptionalDouble.empty() : OptionalDouble.of(threshold),
        spec.rewardThreshold());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"FrozenLake-v1", "FrozenLake8x8-v1", "CliffWalkingSlippery-v1", "Taxi-v4"})
  void probabilitiesSumToOne(String id) {
    TabularMdp mdp = mdp(id);
    for (int s = 0; s < mdp.states(); s++) {
      for (int a = 0; a < mdp.actions(); a++) {
        assertEquals(
            1,
            mdp.transitions().outcomes(s, a).stream().mapToDouble(Transition::probability).sum(),
            1e-15);
      }
    }
  }

  @Test
  void holesAndGoalsAreWhereTheMapsSay() {
    assertEquals(List.of(5, 7, 11, 12, 15), ends("FrozenLake-v1"));
    assertEquals(List.of(19, 29, 35, 41, 42, 46, 49, 52, 54, 59, 63), ends("FrozenLake8x8-v1"));
  }

  private static List<Integer> ends(String id) {
    TabularMdp mdp = mdp(id);
    return IntStream.range(0, mdp.states())
        .filter(
            s ->
                IntStream.range(0, mdp.actions())
                    .allMatch(
                        a ->
                            mdp.transitions()
                                .outcomes(s, a)
                                .equals(List.of(Transition.certain(s, 0, true)))))
        .boxed()
        .toList();
  }

  @Test
  void rowsOfTheLakeAreInTheReferencesOrder() {
    double third = 1.0 / 3;
    assertEquals(
        List.of(
            new Transition(third, 13, 0, false),
            new Transition(third, 14, 0, false),
            new Transition(third, 15, 1, true)),
        mdp("FrozenLake-v1").transitions().outcomes(14, 1));
    assertEquals(
        List.of(
            new Transition(third, 0, 0, false),
            new Transition(third, 0, 0, false),
            new Transition(third, 4, 0, false)),
        mdp("FrozenLake-v1").transitions().outcomes(0, 0));
    assertEquals(
        List.of(Transition.certain(5, 0, true)),
        mdp("FrozenLakeNotSlippery-v1").transitions().outcomes(1, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "36, 0, 24, -1, false", // up from the start
    "36, 1, 36, -100, false", // into the cliff
    "36, 2, 36, -1, false",
    "36, 3, 36, -1, false",
    "30, 2, 36, -100, false",
    "35, 2, 47, -1, true", // down to the goal
    "47, 1, 47, -1, true", // the goal is no trap
    "40, 0, 28, -1, false",
    "0, 0, 0, -1, false"
  })
  void rowsOfTheCliffFollowTheRules(int s, int a, int next, double reward, boolean terminated) {
    assertEquals(
        List.of(Transition.certain(next, reward, terminated)),
        mdp("CliffWalking-v1").transitions().outcomes(s, a));
  }

  private static int taxi(int row, int column, int passenger, int destination) {
    return ((row * 5 + column) * 5 + passenger) * 4 + destination;
  }

  private static void assertTaxi(int s, int a, int next, double reward, boolean terminated) {
    assertEquals(
        List.of(Transition.certain(next, reward, terminated)),
        mdp("Taxi-v4").transitions().outcomes(s, a));
  }

  @Test
  void rowsOfTheTaxiFollowTheRules() {
    assertTaxi(taxi(0, 1, 2, 0), 2, taxi(0, 1, 2, 0), -1, false); // a wall to the east
    assertTaxi(taxi(0, 2, 2, 0), 3, taxi(0, 2, 2, 0), -1, false); // the same from the other side
    assertTaxi(taxi(2, 1, 2, 0), 2, taxi(2, 2, 2, 0), -1, false);
    assertTaxi(taxi(4, 3, 2, 0), 3, taxi(4, 3, 2, 0), -1, false);
    assertTaxi(taxi(0, 1, 2, 0), 0, taxi(1, 1, 2, 0), -1, false);
    assertTaxi(taxi(0, 1, 2, 0), 1, taxi(0, 1, 2, 0), -1, false);
    assertTaxi(taxi(4, 0, 2, 0), 4, taxi(4, 0, 4, 0), -1, false);
    assertTaxi(taxi(4, 0, 4, 0), 4, taxi(4, 0, 4, 0), -10, false);
    assertTaxi(taxi(4, 1, 2, 0), 4, taxi(4, 1, 2, 0), -10, false);
    assertTaxi(taxi(0, 0, 4, 0), 5, taxi(0, 0, 0, 0), 20, true);
    assertTaxi(taxi(0, 4, 4, 0), 5, taxi(0, 4, 1, 0), -1, false);
    assertTaxi(taxi(0, 3, 4, 0), 5, taxi(0, 3, 4, 0), -10, false);
    assertTaxi(taxi(0, 0, 0, 0), 5, taxi(0, 0, 0, 0), -10, false);
  }

  @Test
  void taxiStartsWithAWaitingPassengerElsewhere() {
    TabularMdp mdp = mdp("Taxi-v4");
    long starts = IntStream.range(0, 500).filter(s -> mdp.initial(s) == 1.0 / 300).count();
    long others = IntStream.range(0, 500).filter(s -> mdp.initial(s) == 0).count();
    assertEquals(List.of(300L, 200L), List.of(starts, others));
    assertEquals(0, mdp.initial(taxi(2, 2, 4, 1)));
    assertEquals(0, mdp.initial(taxi(2, 2, 1, 1)));
  }

  @Test
  void replayGoesTheWayToTheGoal() {
    List<List<Double>> actions =
        IntStream.of(1, 1, 2, 2, 1, 2).mapToObj(a -> List.of((double) a)).toList();
    TraceRequest request =
        new TraceRequest("FrozenLakeNotSlippery-v1", List.of(0.0), actions, Optional.empty());
    List<TraceStep> steps = new TraceReplay(Environments.standard()).replay(request);
    int[] way = {0, 4, 8, 9, 10, 14, 15};
    for (int i = 0; i < way.length; i++) {
      TraceStep step = steps.get(i);
      assertEquals(List.of((double) way[i]), step.state());
      assertEquals(16, step.observation().size());
      assertEquals(way[i], step.observation().indexOf(1.0));
      assertEquals(1, step.observation().stream().mapToDouble(x -> x).sum());
      assertEquals(i == 6 ? 1 : 0, step.reward());
      assertEquals(i == 6, step.terminated());
    }
  }

  @Test
  void environmentsOfASpecShareTheirTable() {
    EnvironmentSpec spec = new ToyText().find("Taxi-v4").orElseThrow();
    try (Environment one = spec.factory().get();
        Environment two = spec.factory().get()) {
      assertEquals(((TabularTask) one).mdp(), ((TabularTask) two).mdp());
    }
  }

  @Test
  void undiscountedPoliciesThatNeverEndAreRefused() {
    TabularMdp mdp = mdp("CliffWalking-v1").withDiscount(1);
    var alwaysLeft =
        TabularPolicies.deterministic(mdp, IntStream.generate(() -> 3).limit(48).toArray());
    assertThrows(IllegalArgumentException.class, () -> new PolicyEvaluation(mdp, alwaysLeft));
  }
}
