package io.geodesic.environments.rendering;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.commons.random.RandomStream;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.environments.Environments;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.core.Outcome;
import io.geodesic.environments.registry.EnvironmentFamily;
import io.geodesic.environments.registry.EnvironmentSpec;
import io.geodesic.environments.wrapper.ClipAction;
import java.awt.image.BufferedImage;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for every environment that can be drawn. */
class PicturePropertiesTest {
  private static final Set<String> FAMILIES =
      Set.of("classic control", "toy text", "MinAtar", "MuJoCo");
  private static final int STEPS = 15;

  static Stream<String> ids() {
    return Environments.standard().families().stream()
        .filter(family -> FAMILIES.contains(family.name()))
        .filter(family -> family.unavailable().isEmpty())
        .flatMap(family -> family.specs().stream())
        .map(EnvironmentSpec::id);
  }

  @Test
  void theFamiliesNamedAreThoseThatCanBeDrawn() {
    for (EnvironmentFamily family : Environments.standard().families()) {
      if (family.unavailable().isPresent()) {
        continue;
      }
      for (EnvironmentSpec spec : family.specs()) {
        try (Environment environment = spec.make()) {
          boolean drawable = Drawable.pictureOf(environment).isPresent();
          assertEquals(FAMILIES.contains(family.name()), drawable, spec.id());
        }
      }
    }
  }

  @Test
  void pictureIsThatOfTheTaskInsideTheWrappers() {
    Environment task = Environments.standard().make("Pendulum-v1");
    Environment wrapped = new ClipAction(new ClipAction(task));
    wrapped.reset(new RandomStreams(1).stream("environment"), new double[3], 0);
    assertTrue(Pictures.equal(Pictures.draw(task), Pictures.draw(wrapped)));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void drawingChangesNothingAndStatesLookDifferent(String id) {
    Environment environment = Environments.standard().make(id);
    RandomStream random = new RandomStreams(5).stream("environment");
    RandomStream actions = new RandomStreams(5).stream("actions");
    double[] observation = new double[environment.observationSpace().size()];
    double[] action = new double[environment.actionSpace().size()];
    double[] before = new double[environment.snapshotLength()];
    double[] after = new double[before.length];
    Outcome outcome = new Outcome();
    environment.reset(random, observation, 0);
    BufferedImage first = Pictures.draw(environment);
    int different = 0;
    for (int i = 0; i < STEPS; i++) {
      environment.actionSpace().sample(actions, action, 0);
      environment.step(action, 0, observation, 0, outcome);
      environment.snapshot(before, 0);
      BufferedImage image = Pictures.draw(environment);
      environment.snapshot(after, 0);
      assertArrayEquals(before, after);
      assertTrue(Pictures.equal(image, Pictures.draw(environment)));
      different += Pictures.equal(first, image) ? 0 : 1;
    }
    assertTrue(different > 0);
  }
}
