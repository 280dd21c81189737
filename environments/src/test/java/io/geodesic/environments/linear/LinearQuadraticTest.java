package io.geodesic.environments.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.geodesic.commons.linalg.Matrix;
import io.geodesic.commons.random.RandomStream;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.core.Outcome;
import org.junit.jupiter.api.Test;

final class LinearQuadraticTest {

  private final LinearQuadraticSystem system = LinearQuadraticSystem.of(4, 2);

  @Test
  void aStepIsTheFormula() {
    RandomStream random = new RandomStreams(1).stream("x");
    try (Environment environment = new LinearQuadraticRegulator(system)) {
      double[] observation = new double[4];
      environment.reset(random, observation, 0);
      double[] s = {1, -2, 0.5, 3};
      double[] a = {0.25, -1};
      environment.setState(s, 0);
      RandomStream twin = new RandomStreams(0).stream("x");
      twin.restore(random.save());
      Outcome outcome = new Outcome();
      environment.step(a, 0, observation, 0, outcome);

      double[] as = new double[4];
      double[] ba = new double[4];
      system.dynamics().apply(s, as);
      system.control().apply(a, ba);
      double[] next = new double[4];
      environment.state(next, 0);
      for (int i = 0; i < 4; i++) {
        assertEquals(as[i] + ba[i] + 0.1 * twin.nextGaussian(), next[i], 1e-14);
        assertEquals((float) next[i], observation[i]);
      }
      assertEquals(-(1 + 4 + 0.25 + 9 + 0.1 * (0.0625 + 1)), outcome.reward(), 1e-14);
      assertFalse(outcome.done());
    }
  }

  @Test
  void theDynamicsAreAShortenedRotation() {
    Matrix product = system.dynamics().transpose().times(system.dynamics());
    double square = LinearQuadraticSystem.CONTRACTION * LinearQuadraticSystem.CONTRACTION;
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        assertEquals(i == j ? square : 0, product.get(i, j), 1e-14);
      }
    }
  }

  @Test
  void aSizeHasOneSystem() {
    LinearQuadraticSystem again = LinearQuadraticSystem.of(4, 2);
    assertArrayEquals(system.dynamics().data(), again.dynamics().data());
    assertArrayEquals(system.control().data(), again.control().data());
  }

  @Test
  void idsNameTheSizes() {
    new LinearQuadraticFamily()
        .specs()
        .forEach(
            spec -> {
              try (Environment environment = spec.make()) {
                int states = environment.observationSpace().size();
                int actions = environment.actionSpace().size();
                assertEquals("LQR-" + states + "-" + actions, spec.id());
                assertEquals(200, spec.timeLimit().orElseThrow());
              }
            });
  }
}
