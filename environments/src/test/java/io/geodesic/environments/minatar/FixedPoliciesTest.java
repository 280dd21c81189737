package io.geodesic.environments.minatar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.geodesic.commons.random.RandomStream;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.environments.core.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Mean return and length of episodes under simple policies, against those of MinAtar 1.0.15 with
 * sticky actions of probability 0.1.
 *
 * <p>Both are samples: their means may differ by four standard errors of the difference, which one
 * comparison in 16,000 exceeds by chance; seeds are fixed. The reference's standard errors are
 * those of its runs of 600 to 20,000 episodes.
 */
final class FixedPoliciesTest {
  private static final int STEPS = 2000;
  private static final double ERRORS = 4;
  private static final List<Action> ALL = List.of(Action.values());
  private static final List<Action> SIDEWAYS = List.of(Action.NONE, Action.LEFT, Action.RIGHT);

  /** Chooses by the state before the step, whose first two components are not the game's. */
  private interface Choice {
    Action choose(double[] state, RandomStream random);
  }

  /** A policy in a game, how many episodes to play, and what the reference showed. */
  private record Case(String name, Supplier<Game> game, Choice choice, int episodes, Summary ref) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** Means of return and length, with their standard errors. */
  private record Summary(double reward, double rewardError, double length, double lengthError) {}

  private static Summary ref(double mean, double error, double length, double lengthError) {
    return new Summary(mean, error, length, lengthError);
  }

  private static Choice uniform(List<Action> actions) {
    return (state, random) -> actions.get(random.nextInt(actions.size()));
  }

  private static Choice always(Action action) {
    return (state, random) -> action;
  }

  private static Case uniform(Supplier<Game> game, boolean all, int episodes, Summary ref) {
    List<Action> actions = all ? ALL : game.get().minimalActions();
    String name = game.get().getClass().getSimpleName() + ", uniform over " + actions.size();
    return new Case(name, game, uniform(actions), episodes, ref);
  }

  static Stream<Case> cases() {
    Supplier<Game> asterix = () -> new Asterix(true);
    Supplier<Game> seaquest = () -> new Seaquest(true);
    Supplier<Game> invaders = () -> new SpaceInvaders(true);
    List<Action> noUp = ALL.stream().filter(action -> action != Action.UP).toList();
    return Stream.of(
        uniform(Breakout::new, true, 8000, ref(0.502, 0.005, 11.13, 0.05)),
        uniform(Breakout::new, false, 8000, ref(0.386, 0.005, 9.93, 0.05)),
        uniform(asterix, true, 4000, ref(0.490, 0.011, 70.0, 0.6)),
        uniform(asterix, false, 4000, ref(0.493, 0.011, 65.7, 0.5)),
        uniform(() -> new Asterix(false), true, 4000, ref(0.510, 0.011, 70.7, 0.6)),
        uniform(Freeway::new, true, 300, ref(0.130, 0.014, 2501, 0)),
        uniform(Freeway::new, false, 300, ref(0.360, 0.025, 2501, 0)),
        uniform(seaquest, true, 4000, ref(0.095, 0.006, 30.2, 0.6)),
        uniform(invaders, true, 4000, ref(2.822, 0.029, 50.5, 0.5)),
        uniform(invaders, false, 4000, ref(4.117, 0.042, 59.9, 0.6)),
        new Case("follow the ball", Breakout::new, FOLLOW, 1000, ref(8.58, 0.18, 100.7, 2.0)),
        new Case("stand", asterix, always(Action.NONE), 4000, ref(0.516, 0.014, 99.1, 1.0)),
        new Case("up", Freeway::new, always(Action.UP), 300, ref(17.8, 0.5, 2501, 0)),
        new Case("never up", seaquest, uniform(noUp), 2000, ref(0.564, 0.012, 146.0, 1.1)),
        new Case("up if safe", seaquest, UP_IF_SAFE, 2000, ref(0.414, 0.012, 82.8, 0.9)),
        new Case("shoot", invaders, SHOOT, 3000, ref(6.77, 0.07, 61.1, 0.8)));
  }

  /** Moves the paddle (state 2) to the column of the ball (state 3). */
  private static final Choice FOLLOW =
      (state, random) ->
          state[2] > state[3] ? Action.LEFT : state[2] < state[3] ? Action.RIGHT : Action.NONE;

  /** Draws from all, but does not come up from row 1 (state 3) without divers (state 6). */
  private static final Choice UP_IF_SAFE =
      (state, random) -> {
        Action action = ALL.get(random.nextInt(6));
        return action == Action.UP && state[3] == 1 && state[6] == 0 ? Action.NONE : action;
      };

  /** Fires whenever the shot timer (state 7) allows. */
  private static final Choice SHOOT =
      (state, random) ->
          state[7] == 0 ? Action.FIRE : SIDEWAYS.get(random.nextInt(SIDEWAYS.size()));

  private static Summary play(Case policy, double stickiness) {
    RandomStreams streams = new RandomStreams(23);
    RandomStream random = streams.stream("environment");
    RandomStream choices = streams.stream("choices");
    MinAtarEnvironment environment = new MinAtarEnvironment(policy.game().get(), ALL, stickiness);
    double[] pixels = new double[environment.observationSpace().size()];
    double[] state = new double[environment.stateLength()];
    double[] action = new double[1];
    Outcome outcome = new Outcome();
    double[] returns = new double[policy.episodes()];
    double[] lengths = new double[policy.episodes()];
    for (int i = 0; i < policy.episodes(); i++) {
      environment.reset(random, pixels, 0);
      boolean over = false;
      while (!over) {
        environment.state(state, 0);
        action[0] = policy.choice().choose(state, choices).index;
        environment.step(action, 0, pixels, 0, outcome);
        returns[i] += outcome.reward();
        lengths[i]++;
        over = outcome.terminated() || (policy.choice() == FOLLOW && lengths[i] == STEPS);
      }
    }
    return ref(mean(returns), error(returns), mean(lengths), error(lengths));
  }

  private static double mean(double[] x) {
    return Arrays.stream(x).average().orElseThrow();
  }

  private static double error(double[] x) {
    double mean = mean(x);
    double variance = Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / (x.length - 1);
    return Math.sqrt(variance / x.length);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void meansAgreeWithTheReference(Case policy) {
    Summary ours = play(policy, 0.1);
    Summary theirs = policy.ref();
    double returnError = Math.hypot(ours.rewardError(), theirs.rewardError());
    assertEquals(theirs.reward(), ours.reward(), ERRORS * returnError, policy + ": " + ours);
    double lengthError = Math.hypot(ours.lengthError(), theirs.lengthError());
    assertEquals(theirs.length(), ours.length(), ERRORS * lengthError, policy + ": " + ours);
  }

  @Test
  void policiesWithoutChanceScoreExactly() {
    Case follow = new Case("", Breakout::new, FOLLOW, 20, ref(0, 0, 0, 0));
    assertEquals(new Summary(168.0, 0.0, 2000.0, 0.0), play(follow, 0));
    Supplier<Game> invaders = () -> new SpaceInvaders(true);
    Case none = new Case("", invaders, always(Action.NONE), 50, ref(0, 0, 0, 0));
    assertEquals(new Summary(0.0, 0.0, 17.0, 0.0), play(none, 0.1));
    Case fire = new Case("", invaders, always(Action.FIRE), 50, ref(0, 0, 0, 0));
    assertEquals(new Summary(3.0, 0.0, 18.0, 0.0), play(fire, 0));
  }
}
