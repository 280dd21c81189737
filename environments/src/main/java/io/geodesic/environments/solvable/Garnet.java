package io.geodesic.environments.solvable;

import io.geodesic.commons.random.RandomStream;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.environments.tabular.TabularMdp;
import io.geodesic.environments.tabular.Transition;
import io.geodesic.environments.tabular.TransitionTable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Random processes of a given size, never ending (Archibald, McKinnon and Thomas 1995, "On the
 * generation of Markov decision processes").
 *
 * <p>Each action in each state leads to {@code branching} different states, drawn at random; their
 * probabilities are the gaps between {@code branching − 1} uniform cuts of [0, 1]. The reward of a
 * state and action is standard normal (Bhatnagar et al. 2009, without their noise). The first state
 * is uniform.
 *
 * @param states number of states, at least 1
 * @param actions number of actions, at least 1
 * @param branching number of successors, 1 to {@code states}
 */
public record Garnet(int states, int actions, int branching) {

  /** Checks the sizes. */
  public Garnet {
    if (states < 1 || actions < 1 || branching < 1 || branching > states) {
      throw new IllegalArgumentException(
          ("Garnet of %d states, %d actions and %d successors; states and actions must be at least"
                  + " 1, successors 1 to the number of states")
              .formatted(states, actions, branching));
    }
  }

  /**
   * Draws a process; the same one for the same seed.
   *
   * @param discount γ, in [0, 1)
   */
  public TabularMdp draw(long seed, double discount) {
    RandomStream random = new RandomStreams(seed).stream("Garnet");
    double[] initial = new double[states];
    Arrays.fill(initial, 1.0 / states);
    TransitionTable table =
        new TransitionTable(states, actions, (state, action) -> outcomes(random));
    return new TabularMdp(table, initial, discount);
  }

  private List<Transition> outcomes(RandomStream random) {
    int[] successors = IntStream.range(0, states).toArray();
    random.shuffle(successors);
    double[] cuts = new double[branching + 1];
    random.fillUniform(cuts, 1, branching - 1);
    cuts[branching] = 1;
    Arrays.sort(cuts);
    double reward = random.nextGaussian();
    return IntStream.range(0, branching)
        .mapToObj(k -> new Transition(cuts[k + 1] - cuts[k], successors[k], reward, false))
        .toList();
  }
}
