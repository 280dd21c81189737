package io.geodesic.environments.tabular;

import io.geodesic.commons.linalg.Matrix;
import io.geodesic.commons.random.RandomStream;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.environments.solvable.Garnet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random processes for property tests: Garnets, endless or with some ends. */
final class RandomMdps {

  private static final int MAX_STATES = 12;

  /** A process and a seed for what else is to be drawn. */
  record Case(TabularMdp mdp, long seed) {
    /** Draws a stochastic policy, in which some actions are never taken. */
    Matrix policy(String name) {
      RandomStream random = new RandomStreams(seed).stream(name);
      Matrix policy = new Matrix(mdp.states(), mdp.actions());
      for (int s = 0; s < mdp.states(); s++) {
        double sum = 0;
        int sure = random.nextInt(mdp.actions());
        for (int a = 0; a < mdp.actions(); a++) {
          boolean taken = a == sure || random.nextDouble() < 0.7;
          policy.set(s, a, taken ? 0.01 + random.nextDouble() : 0);
          sum += policy.get(s, a);
        }
        for (int a = 0; a < mdp.actions(); a++) {
          policy.set(s, a, policy.get(s, a) / sum);
        }
      }
      return policy;
    }
  }

  private RandomMdps() {}

  static Arbitrary<Case> garnets() {
    Arbitrary<Integer> states = Arbitraries.integers().between(1, MAX_STATES);
    Arbitrary<Integer> actions = Arbitraries.integers().between(1, 5);
    Arbitrary<Double> fractions = Arbitraries.doubles().between(0, 1);
    Arbitrary<Double> discounts = Arbitraries.doubles().between(0, 0.95);
    return Combinators.combine(states, actions, fractions, discounts, Arbitraries.longs())
        .as(
            (n, m, fraction, discount, seed) -> {
              int branching = 1 + (int) (fraction * (n - 1));
              return new Case(new Garnet(n, m, branching).draw(seed, discount), seed);
            });
  }

  /** Returns the process with each outcome made an end with probability 0.3. */
  static TabularMdp withEnds(Case endless) {
    TabularMdp mdp = endless.mdp();
    RandomStream random = new RandomStreams(endless.seed()).stream("ends");
    TransitionTable table =
        new TransitionTable(
            mdp.states(),
            mdp.actions(),
            (s, a) ->
                mdp.transitions().outcomes(s, a).stream()
                    .map(
                        o ->
                            new Transition(
                                o.probability(), o.next(), o.reward(), random.nextDouble() < 0.3))
                    .toList());
    double[] initial = new double[mdp.states()];
    for (int s = 0; s < mdp.states(); s++) {
      initial[s] = mdp.initial(s);
    }
    return new TabularMdp(table, initial, mdp.discount());
  }
}
