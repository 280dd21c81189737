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
    DoubleVector factor = DoubleVector.broadcast(Lanes.SPECIES, FACTOR);
    DoubleVector term = DoubleVector.broadcast(Lanes.SPECIES, TERM);
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
      c0 = c0.fma(factor, term);
      c1 = c1.fma(factor, term);
      c2 = c2.fma(factor, term);
      c3 = c3.fma(factor, term);
      c4 = c4.fma(factor, term);
      c5 = c5.fma(factor, term);
      c6 = c6.fma(factor, term);
      c7 = c7.fma(factor, term);
      c8 = c8.fma(factor, term);
      c9 = c9.fma(factor, term);
      c10 = c10.fma(factor, term);
      c11 = c11.fma(factor, term);
    }
    DoubleVector half = c0.add(c1).add(c2).add(c3).add(c4).add(c5);
    return half.add(c6).add(c7).add(c8).add(c9).add(c10).add(c11).lane(0);
  }
}
