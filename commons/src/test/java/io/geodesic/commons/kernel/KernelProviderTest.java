package io.geodesic.commons.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class KernelProviderTest {

  private static final KernelProvider.Loader MISSING =
      () -> {
        throw new UnavailableKernelsException("add the flag");
      };

  @Test
  void theRunUsesTheProviderThatThePropertyForces() {
    String setting = System.getProperty(KernelProvider.PROPERTY, "auto");
    String name = KernelProvider.kernels().name();
    assertTrue(name.startsWith(setting.equals("auto") ? "vector-" : setting), name);
    assertSame(KernelProvider.kernels(), KernelProvider.kernels());
  }

  @Test
  void autoFallsBackToScalar() {
    assertEquals("scalar", KernelProvider.choose("auto", MISSING).name());
  }

  @Test
  void forcedVectorFailsWithTheReason() {
    Exception e =
        assertThrows(IllegalStateException.class, () -> KernelProvider.choose("vector", MISSING));
    assertEquals(
        "geodesic.kernels=vector, but the vector kernels cannot be used: add the flag",
        e.getMessage());
  }

  @Test
  void unknownProviderNamesTheAllowedOnes() {
    Exception e =
        assertThrows(IllegalArgumentException.class, () -> KernelProvider.choose("simd", MISSING));
    assertEquals("geodesic.kernels=simd: allowed are auto, vector, scalar", e.getMessage());
  }

  @Test
  void forcedScalarDoesNotTouchTheVectorKernels() {
    assertEquals("scalar", KernelProvider.choose("scalar", MISSING).name());
  }

  @Test
  void machinesWithoutC2AreRefused() {
    String server = "OpenJDK 64-Bit Server VM";
    assertThrows(
        UnavailableKernelsException.class,
        () -> VectorProvider.requireOptimisingCompiler(server, "mixed mode, emulated-client"));
    assertThrows(
        UnavailableKernelsException.class,
        () -> VectorProvider.requireOptimisingCompiler(server, "interpreted mode, sharing"));
  }

  @Test
  void selfTestFindsAWrongBit() {
    Kernels wrong = new WrongExp();
    assertEquals(Optional.of("exp"), KernelSelfTest.firstDifference(wrong, new ScalarKernels()));
    assertEquals(
        Optional.empty(), KernelSelfTest.firstDifference(new ScalarKernels(), new ScalarKernels()));
  }

  /** Scalar kernels but for the last bit of one exponential. */
  private static final class WrongExp
      implements Kernels, ScalarMatrixKernels, ScalarReductionKernels, ScalarElementaryKernels {

    @Override
    public String name() {
      return "wrong";
    }

    @Override
    public void exp(int n, double[] x, int xOffset, double[] out, int outOffset) {
      ScalarElementaryKernels.super.exp(n, x, xOffset, out, outOffset);
      out[outOffset + 1] = Math.nextUp(out[outOffset + 1]);
    }
  }
}
