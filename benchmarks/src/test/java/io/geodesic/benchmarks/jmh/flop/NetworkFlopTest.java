package io.geodesic.benchmarks.jmh.flop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NetworkFlopTest {

  private static NetworkFlop flop(String network, int rows) {
    return new NetworkFlop(NetworkShape.parse(network), rows);
  }

  /** 82 MFLOP and 1.93 GFLOP, the published limits' numerators. */
  @Test
  void fisherProductsOfTheReferenceNetworks() {
    assertEquals(82_313_216, flop("17-64-64-6", 2048).fisherProduct());
    assertEquals(1_933_574_144, flop("376-256-256-17", 2048).fisherProduct());
  }

  /** 2·N·(3·(12 + 8) − 12) for 3-4-2. */
  @Test
  void gradientByHand() {
    assertEquals(2 * 5 * (3 * 20 - 12), flop("3-4-2", 5).gradient());
  }

  @Property(tries = 50)
  void passesAreThoseOfPlainLoops(
      @ForAll @Size(min = 2, max = 5) List<@IntRange(min = 1, max = 9) Integer> widths,
      @ForAll @IntRange(min = 1, max = 12) int rows) {
    NetworkShape shape = new NetworkShape(widths);
    NetworkFlop flop = new NetworkFlop(shape, rows);
    CountedNetwork counted = new CountedNetwork(shape, rows);
    assertEquals(counted.forward(), flop.forward());
    assertEquals(counted.backward(), flop.backward());
    assertEquals(counted.forward() + counted.backward(), flop.gradient());
    assertEquals(counted.tangents() + counted.backward(), flop.fisherProduct());
    assertEquals(counted.tangents() + counted.tangentsOfBackward(), flop.hessianProduct());
  }

  @Test
  void parametersIncludeBiases() {
    NetworkShape shape = NetworkShape.parse("17-64-64-6");
    assertEquals(5702, shape.parameters());
    assertEquals(5568, shape.weights());
    assertEquals("17-64-64-1", shape.withOutputs(1).toString());
    assertEquals(List.of(64, 64), shape.hidden());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "17", "17-", "17-0-3", "17-x-3", "17,64", "-3-4"})
  void otherTextsAreRefused(String text) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> NetworkShape.parse(text));
    assertTrue(refused.getMessage().startsWith("network = " + text), refused.getMessage());
  }
}
