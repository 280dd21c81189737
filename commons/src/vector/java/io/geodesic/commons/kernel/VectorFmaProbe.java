package io.geodesic.commons.kernel;

import jdk.incubator.vector.DoubleVector;

/** Chains of vectors, all lanes alike. */
final class VectorFmaProbe implements FmaProbe {

  @Override
  public long flop() {
    return 2L * CHAINS * LINKS * Lanes.COUNT;
  }

  @Override
  public double run(double start) {
    DoubleVector left = DoubleVector.broadcast(Lanes.SPECIES, LEFT);
    DoubleVector right = DoubleVector.broadcast(Lanes.SPECIES, RIGHT);
    DoubleVector c0 = DoubleVector.broadcast(Lanes.SPECIES, start);
    DoubleVector c1 = DoubleVector.broadcast(Lanes.SPECIES, start + 1);
    DoubleVector c2 = DoubleVector.broadcast(Lanes.SPECIES, start + 2);
    DoubleVector c3 = DoubleVector.broadcast(Lanes.SPECIES, start + 3);
    DoubleVector c4 = DoubleVector.broadcast(Lanes.SPECIES, start + 4);
    DoubleVector c5 = DoubleVector.broadcast(Lanes.SPECIES, start + 5);
    DoubleVector c6 = DoubleVector.broadcast(Lanes.SPECIES, start + 6);
    DoubleVector c7 = DoubleVector.broadcast(Lanes.SPECIES, start + 7);
    DoubleVector c8 = DoubleVector.broadcast(Lanes.SPECIES, start + 8);
    DoubleVector c9 = DoubleVector.broadcast(Lanes.SPECIES, start + 9);
    DoubleVector c10 = DoubleVector.broadcast(Lanes.SPECIES, start + 10);
    DoubleVector c11 = DoubleVector.broadcast(Lanes.SPECIES, start + 11);
    for (int link = 0; link < LINKS; link++) {
      c0 = left.fma(right, c0);
      c1 = left.fma(right, c1);
      c2 = left.fma(right, c2);
      c3 = left.fma(right, c3);
      c4 = left.fma(right, c4);
      c5 = left.fma(right, c5);
      c6 = left.fma(right, c6);
      c7 = left.fma(right, c7);
      c8 = left.fma(right, c8);
      c9 = left.fma(right, c9);
      c10 = left.fma(right, c10);
      c11 = left.fma(right, c11);
    }
    DoubleVector half = c0.add(c1).add(c2).add(c3).add(c4).add(c5);
    return half.add(c6).add(c7).add(c8).add(c9).add(c10).add(c11).lane(0);
  }
}
