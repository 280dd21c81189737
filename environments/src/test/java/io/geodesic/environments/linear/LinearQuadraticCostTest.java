package io.geodesic.environments.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.commons.linalg.Lu;
import io.geodesic.commons.linalg.Matrix;
import io.geodesic.commons.random.RandomStream;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.core.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinearQuadraticCostTest {

  private static final double RHO = LinearQuadraticSystem.ACTION_COST;

  private static Matrix plus(double x, Matrix a, double y, Matrix b) {
    Matrix sum = new Matrix(a.rows(), a.columns());
    for (int i = 0; i < a.data().length; i++) {
      sum.data()[i] = x * a.data()[i] + y * b.data()[i];
    }
    return sum;
  }

  private static Matrix perturbed(Matrix gain, double size, RandomStream random) {
    Matrix noise = new Matrix(gain.rows(), gain.columns());
    random.fillGaussian(noise.data(), 0, noise.data().length);
    return plus(1, gain, size, noise);
  }

  /** P = I + γAᵀPA − γ²AᵀPB(ρI + γBᵀPB)⁻¹BᵀPA, written out. */
  @ParameterizedTest
  @CsvSource({"2,1,1", "4,2,1", "17,6,1", "2,1,0.99", "4,2,0.9", "17,6,0.99", "1,1,0.5", "3,3,0"})
  void bestFormSolvesTheRiccatiEquation(int n, int m, double discount) {
    LinearQuadraticSystem system = LinearQuadraticSystem.of(n, m);
    LinearQuadraticCost best = LinearQuadraticCost.best(system, discount);
    Matrix a = system.dynamics();
    Matrix b = system.control();
    Matrix pa = best.form().times(a);
    Matrix bpa = b.transpose().times(pa);
    Matrix bpb = b.transpose().times(best.form()).times(b);
    Matrix inverse = new Matrix(m, m);
    Lu.of(m, plus(RHO, Matrix.identity(m), discount, bpb).data()).inverse(inverse.data());
    Matrix saved = bpa.transpose().times(inverse).times(bpa);
    Matrix uncontrolled = plus(1, Matrix.identity(n), discount, a.transpose().times(pa));
    Matrix right = plus(1, uncontrolled, -discount * discount, saved);
    double scale = best.form().data()[0];
    for (int i = 0; i < n * n; i++) {
      assertEquals(right.data()[i], best.form().data()[i], 1e-12 * scale);
    }
  }

  @ParameterizedTest
  @CsvSource({"2,1,1", "4,2,1", "17,6,1", "4,2,0.95"})
  void otherGainsCostMore(int n, int m, double discount) {
    LinearQuadraticSystem system = LinearQuadraticSystem.of(n, m);
    LinearQuadraticCost best = LinearQuadraticCost.best(system, discount);
    RandomStream random = new RandomStreams(3).stream("gains");
    for (double size : new double[] {1e-3, 1e-2, 5e-2}) {
      Matrix gain = perturbed(best.gain(), size, random);
      LinearQuadraticCost other = LinearQuadraticCost.of(system, gain, discount);
      assertTrue(cost(other, discount) > cost(best, discount), "perturbed by " + size);
      assertTrue(other.episode(200) > best.episode(200), "perturbed by " + size);
    }
    LinearQuadraticCost same = LinearQuadraticCost.of(system, best.gain(), discount);
    assertEquals(cost(best, discount), cost(same, discount), 1e-11 * cost(best, discount));
  }

  private static double cost(LinearQuadraticCost cost, double discount) {
    return discount == 1 ? cost.average() : cost.discounted();
  }

  /** P as the solution of n² linear equations instead of the limit of an iteration. */
  @Test
  void formOfAGainSolvesTheLyapunovEquation() {
    int n = 4;
    double discount = 0.95;
    LinearQuadraticSystem system = LinearQuadraticSystem.of(n, 2);
    Matrix gain =
        perturbed(
            LinearQuadraticCost.best(system, 1).gain(), 0.05, new RandomStreams(5).stream("x"));
    Matrix closed = plus(1, system.dynamics(), -1, system.control().times(gain));
    Matrix right = plus(1, Matrix.identity(n), RHO, gain.transpose().times(gain));
    double[] equations = new double[n * n * n * n];
    for (int row = 0; row < n * n; row++) {
      for (int column = 0; column < n * n; column++) {
        double product = closed.get(column / n, row / n) * closed.get(column % n, row % n);
        equations[row * n * n + column] = (row == column ? 1 : 0) - discount * product;
      }
    }
    double[] exact = new double[n * n];
    Lu.of(n * n, equations).solve(right.data(), exact);
    Matrix form = LinearQuadraticCost.of(system, gain, discount).form();
    for (int i = 0; i < n * n; i++) {
      assertEquals(exact[i], form.data()[i], 1e-11);
    }
  }

  @Test
  void episodesCostWhatIsExpected() {
    LinearQuadraticSystem system = LinearQuadraticSystem.of(4, 2);
    Matrix gain = LinearQuadraticCost.best(system, 1).gain();
    double exact = LinearQuadraticCost.of(system, gain, 1).episode(50);
    RandomStream random = new RandomStreams(1).stream("episodes");
    int episodes = 3000;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < episodes; i++) {
      double cost = play(system, gain, random);
      sum += cost;
      squares += cost * cost;
    }
    double mean = sum / episodes;
    double error = Math.sqrt((squares / episodes - mean * mean) / episodes);
    assertTrue(Math.abs(mean - exact) < 4 * error, mean + " ± " + error + ", not " + exact);
  }

  private static double play(LinearQuadraticSystem system, Matrix gain, RandomStream random) {
    double cost = 0;
    double[] observation = new double[4];
    double[] state = new double[4];
    double[] action = new double[2];
    Outcome outcome = new Outcome();
    try (Environment environment = new LinearQuadraticRegulator(system)) {
      environment.reset(random, observation, 0);
      for (int t = 0; t < 50; t++) {
        environment.state(state, 0);
        gain.apply(state, action);
        action[0] = -action[0];
        action[1] = -action[1];
        environment.step(action, 0, observation, 0, outcome);
        cost -= outcome.reward();
      }
    }
    return cost;
  }

  @Test
  void longEpisodesApproachTheEndlessOnes() {
    LinearQuadraticSystem system = LinearQuadraticSystem.of(2, 1);
    LinearQuadraticCost discounted = LinearQuadraticCost.best(system, 0.9);
    assertEquals(discounted.discounted(), discounted.episode(400), 1e-11);
    LinearQuadraticCost undiscounted = LinearQuadraticCost.best(system, 1);
    double step = undiscounted.episode(2001) - undiscounted.episode(2000);
    assertEquals(undiscounted.average(), step, 1e-10);
    assertEquals(2, undiscounted.episode(1), 1e-15);
    assertEquals(0, undiscounted.episode(0));
  }

  @Test
  void whatHasNoCostIsRefused() {
    LinearQuadraticSystem system = LinearQuadraticSystem.of(2, 1);
    Matrix wild = Matrix.of(new double[] {50, 50});
    assertThrows(IllegalArgumentException.class, () -> LinearQuadraticCost.of(system, wild, 1));
    assertThrows(IllegalArgumentException.class, () -> LinearQuadraticCost.best(system, 1.5));
    assertThrows(
        IllegalStateException.class, () -> LinearQuadraticCost.best(system, 1).discounted());
    assertThrows(
        IllegalStateException.class, () -> LinearQuadraticCost.best(system, 0.9).average());
  }
}
