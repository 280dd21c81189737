package io.geodesic.environments.classic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.geodesic.commons.random.RandomStreams;
import io.geodesic.environments.Environments;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.core.Outcome;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Examples computed from the formulas in double arithmetic with glibc's sine and cosine, run freely
 * from one state.
 */
class WorkedExampleTest {

  /**
   * From {@code state}, {@code actions} lead to {@code result}; the last reward and termination are
   * as given.
   */
  record Example(
      String id,
      DoubleStream state,
      DoubleStream actions,
      DoubleStream result,
      double reward,
      boolean terminated) {
    @Override
    public String toString() {
      return id;
    }
  }

  private static DoubleStream times(int n, double... actions) {
    return Stream.generate(() -> actions).limit(n).flatMapToDouble(DoubleStream::of);
  }

  private static DoubleStream of(double... x) {
    return DoubleStream.of(x);
  }

  private static DoubleStream then(double first, DoubleStream rest) {
    return DoubleStream.concat(of(first), rest);
  }

  static Stream<Example> cartPole() {
    String id = "CartPole-v1";
    return Stream.of(
        new Example(
            id,
            of(0.01, 0.02, 0.03, 0.04),
            of(1),
            of(0.0104, 0.21467919574755523, 0.030799999999999998, -0.2430687179600081),
            1,
            false),
        new Example(
            id,
            of(0.01, 0.02, 0.03, 0.04),
            then(1, times(5, 0, 1)),
            of(0.03350216170068806, 0.21145493171843924, 0.01856700494377893, -0.17184148224906157),
            1,
            false),
        new Example(
            id,
            of(2.39, 1, 0.1, -0.2),
            of(0),
            of(2.41, 0.8036005687652366, 0.096, 0.12247840269940469),
            1,
            true));
  }

  static Stream<Example> acrobot() {
    String id = "Acrobot-v1";
    return Stream.of(
        new Example(
            id,
            of(0.1, -0.2, 0.3, -0.4),
            of(2),
            of(0.1282116312891261, -0.211840321026976, -0.023484731535001357, 0.28679521459777013),
            -1,
            false),
        new Example(
            id,
            of(0.1, -0.2, 0.3, -0.4),
            then(2, times(3, 0, 1, 2)),
            of(0.02095715466147502, -0.07563712913375933, 0.21083383764936808, -0.4610679502625763),
            -1,
            false),
        new Example(
            id,
            of(3, 0.5, 8, -20),
            of(2),
            of(-1.8921628098763943, -3.1330820578282172, 4.617389211383212, -14.298361189133619),
            -1,
            false));
  }

  static Stream<Example> cars() {
    String continuous = "MountainCarContinuous-v0";
    return Stream.of(
        car(
            "MountainCar-v0",
            of(-0.5, 0),
            of(2),
            of(-0.49917684300416926, 0.0008231569958307428),
            -1),
        car(
            "MountainCar-v0",
            of(-0.5, 0),
            times(10, 2),
            of(-0.4576895848965753, 0.007254692062725155),
            -1),
        car("MountainCar-v0", of(-1.19, -0.06), of(0), of(-1.2, 0), -1),
        car(
            continuous,
            of(-0.5, 0),
            of(0.75),
            of(-0.4990518391132355, 0.0009481569868512452),
            -0.05625),
        car(
            continuous,
            of(-0.5, 0),
            times(10, 0.75),
            of(-0.4512629508972168, 0.00835711695253849),
            -0.05625),
        car(
            continuous,
            of(-0.5, 0),
            of(1.5),
            of(-0.4986768364906311, 0.0013231569901108742),
            -0.225),
        new Example(
            continuous,
            of(0.44, 0.03),
            of(-0.5),
            of(0.4686295688152313, 0.028629561886191368),
            99.975,
            true));
  }

  private static Example car(
      String id, DoubleStream state, DoubleStream actions, DoubleStream result, double reward) {
    return new Example(id, state, actions, result, reward, false);
  }

  static Stream<Example> pendulum() {
    String id = "Pendulum-v1";
    return Stream.of(
        car(id, of(1, -0.5), of(1.5), of(1.0178051619302961, 0.3561032386059225), -1.02725),
        car(
            id,
            of(1, -0.5),
            times(10, 1.5),
            of(3.1927322575243173, 7.996096128472526),
            -13.450010948153087),
        car(id, of(4, 7.9), of(3), of(4.381619906425953, 7.632398128519054), -11.457935146920741));
  }

  @ParameterizedTest
  @MethodSource({"cartPole", "acrobot", "cars", "pendulum"})
  void exampleIsReproduced(Example example) {
    try (Environment environment = Environments.standard().make(example.id())) {
      double[] observation = new double[environment.observationSpace().size()];
      Outcome outcome = new Outcome();
      environment.reset(new RandomStreams(1).stream("example"), observation, 0);
      environment.setState(example.state().toArray(), 0);
      for (double action : example.actions().toArray()) {
        environment.step(new double[] {action}, 0, observation, 0, outcome);
      }
      double[] expected = example.result().toArray();
      double[] state = new double[environment.stateLength()];
      environment.state(state, 0);
      for (int i = 0; i < state.length; i++) {
        assertEquals(expected[i], state[i], 1e-12, "state " + i);
      }
      assertEquals(example.reward(), outcome.reward(), 1e-12);
      assertEquals(example.terminated(), outcome.terminated());
    }
  }
}
