package io.geodesic.commons.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class FmaProbeTest {

  @Test
  void scalarChainsAreThoseOfALoop() {
    double sum = 0;
    for (int chain = 0; chain < FmaProbe.CHAINS; chain++) {
      double x = 0.5 + chain;
      for (int link = 0; link < FmaProbe.LINKS; link++) {
        x = Math.fma(FmaProbe.LEFT, FmaProbe.RIGHT, x);
      }
      sum += x;
    }
    assertEquals(sum, new ScalarFmaProbe().run(0.5));
    assertEquals(2 * 12 * 4096, new ScalarFmaProbe().flop());
  }

  @Test
  void theProbeInUseComputesTheSameInEachLane() {
    FmaProbe probe = FmaProbe.ofKernelsInUse();
    FmaProbe scalar = new ScalarFmaProbe();
    assertEquals(scalar.run(-3.25), probe.run(-3.25));
    String name = KernelProvider.kernels().name();
    int lanes = name.equals("scalar") ? 1 : Integer.parseInt(name.replaceAll("\\D", "")) / 64;
    assertEquals(lanes * scalar.flop(), probe.flop());
  }
}
