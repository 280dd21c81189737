package io.geodesic.commons.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestMatchTest {

  private static final List<String> ENVIRONMENTS =
      List.of("Acrobot-v1", "CartPole-v1", "Pendulum-v1");
  private static final List<String> ALGORITHMS =
      List.of("vpg", "a2c", "npg", "trpo", "acktr", "ppo");

  @ParameterizedTest
  @CsvSource({"trop, trpo", "TRPO, trpo", "ppo2, ppo", "acktr, acktr", "actkr, acktr", "np, npg"})
  void misspeltAlgorithmIsFound(String given, String expected) {
    assertEquals(Optional.of(expected), NearestMatch.of(given, ALGORITHMS));
  }

  @ParameterizedTest
  @CsvSource({"dreamer", "x", "''"})
  void farNameHasNoMatch(String given) {
    assertEquals(Optional.empty(), NearestMatch.of(given, ALGORITHMS));
  }

  @Test
  void firstOfEquallyCloseNamesWins() {
    assertEquals(Optional.of("vpg"), NearestMatch.of("xpg", ALGORITHMS));
  }

  @Test
  void messageNamesKindGivenNearestAndAllowed() {
    assertEquals(
        "unknown environment 'CartPol-v1'; did you mean 'CartPole-v1'?"
            + " (allowed: Acrobot-v1, CartPole-v1, Pendulum-v1)",
        NearestMatch.message("environment", "CartPol-v1", ENVIRONMENTS));
    assertEquals(
        "unknown environment 'Go' (allowed: Acrobot-v1, CartPole-v1, Pendulum-v1)",
        NearestMatch.message("environment", "Go", ENVIRONMENTS));
    assertEquals(
        "unknown setting 'x' (allowed: none)", NearestMatch.message("setting", "x", List.of()));
  }
}
