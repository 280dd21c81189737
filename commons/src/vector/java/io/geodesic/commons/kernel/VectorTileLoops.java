package io.geodesic.commons.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The innermost loops of the matrix product, one per tile shape (rows by vectors): A broadcast
 * entry by entry against vectors of columns of B, all of C in registers.
 *
 * <p>Everything that the loop needs comes as an argument, so that it lives in registers. A single
 * vector of columns takes eight rows: the latency of one multiply-add hides behind the others.
 */
final class VectorTileLoops {

  private static final VectorSpecies<Double> LANES = Lanes.SPECIES;
  private static final int L = Lanes.COUNT;

  private VectorTileLoops() {}

  static void fourByFour(
      VectorTile t, int k, double[] a, int at, int row, int step, double[] b, int bt, int next) {
    DoubleVector c00 = t.start(0, 0), c01 = t.start(0, 1), c02 = t.start(0, 2), c03 = t.start(0, 3);
    DoubleVector c10 = t.start(1, 0), c11 = t.start(1, 1), c12 = t.start(1, 2), c13 = t.start(1, 3);
    DoubleVector c20 = t.start(2, 0), c21 = t.start(2, 1), c22 = t.start(2, 2), c23 = t.start(2, 3);
    DoubleVector c30 = t.start(3, 0), c31 = t.start(3, 1), c32 = t.start(3, 2), c33 = t.start(3, 3);
    for (int l = 0; l < k; l++, at += step, bt += next) {
      DoubleVector b0 = DoubleVector.fromArray(LANES, b, bt);
      DoubleVector b1 = DoubleVector.fromArray(LANES, b, bt + L);
      DoubleVector b2 = DoubleVector.fromArray(LANES, b, bt + 2 * L);
      DoubleVector b3 = DoubleVector.fromArray(LANES, b, bt + 3 * L);
      DoubleVector a0 = DoubleVector.broadcast(LANES, a[at]);
      c00 = a0.fma(b0, c00);
      c01 = a0.fma(b1, c01);
      c02 = a0.fma(b2, c02);
      c03 = a0.fma(b3, c03);
      DoubleVector a1 = DoubleVector.broadcast(LANES, a[at + row]);
      c10 = a1.fma(b0, c10);
      c11 = a1.fma(b1, c11);
      c12 = a1.fma(b2, c12);
      c13 = a1.fma(b3, c13);
      DoubleVector a2 = DoubleVector.broadcast(LANES, a[at + 2 * row]);
      c20 = a2.fma(b0, c20);
      c21 = a2.fma(b1, c21);
      c22 = a2.fma(b2, c22);
      c23 = a2.fma(b3, c23);
      DoubleVector a3 = DoubleVector.broadcast(LANES, a[at + 3 * row]);
      c30 = a3.fma(b0, c30);
      c31 = a3.fma(b1, c31);
      c32 = a3.fma(b2, c32);
      c33 = a3.fma(b3, c33);
    }
    t.store(0, c00, c01, c02, c03);
    t.store(1, c10, c11, c12, c13);
    t.store(2, c20, c21, c22, c23);
    t.store(3, c30, c31, c32, c33);
  }

  static void fourByThree(
      VectorTile t, int k, double[] a, int at, int row, int step, double[] b, int bt, int next) {
    DoubleVector c00 = t.start(0, 0), c01 = t.start(0, 1), c02 = t.start(0, 2);
    DoubleVector c10 = t.start(1, 0), c11 = t.start(1, 1), c12 = t.start(1, 2);
    DoubleVector c20 = t.start(2, 0), c21 = t.start(2, 1), c22 = t.start(2, 2);
    DoubleVector c30 = t.start(3, 0), c31 = t.start(3, 1), c32 = t.start(3, 2);
    for (int l = 0; l < k; l++, at += step, bt += next) {
      DoubleVector b0 = DoubleVector.fromArray(LANES, b, bt);
      DoubleVector b1 = DoubleVector.fromArray(LANES, b, bt + L);
      DoubleVector b2 = DoubleVector.fromArray(LANES, b, bt + 2 * L);
      DoubleVector a0 = DoubleVector.broadcast(LANES, a[at]);
      c00 = a0.fma(b0, c00);
      c01 = a0.fma(b1, c01);
      c02 = a0.fma(b2, c02);
      DoubleVector a1 = DoubleVector.broadcast(LANES, a[at + row]);
      c10 = a1.fma(b0, c10);
      c11 = a1.fma(b1, c11);
      c12 = a1.fma(b2, c12);
      DoubleVector a2 = DoubleVector.broadcast(LANES, a[at + 2 * row]);
      c20 = a2.fma(b0, c20);
      c21 = a2.fma(b1, c21);
      c22 = a2.fma(b2, c22);
      DoubleVector a3 = DoubleVector.broadcast(LANES, a[at + 3 * row]);
      c30 = a3.fma(b0, c30);
      c31 = a3.fma(b1, c31);
      c32 = a3.fma(b2, c32);
    }
    t.store(0, c00, c01, c02);
    t.store(1, c10, c11, c12);
    t.store(2, c20, c21, c22);
    t.store(3, c30, c31, c32);
  }

  static void fourByTwo(
      VectorTile t, int k, double[] a, int at, int row, int step, double[] b, int bt, int next) {
    DoubleVector c00 = t.start(0, 0), c01 = t.start(0, 1);
    DoubleVector c10 = t.start(1, 0), c11 = t.start(1, 1);
    DoubleVector c20 = t.start(2, 0), c21 = t.start(2, 1);
    DoubleVector c30 = t.start(3, 0), c31 = t.start(3, 1);
    for (int l = 0; l < k; l++, at += step, bt += next) {
      DoubleVector b0 = DoubleVector.fromArray(LANES, b, bt);
      DoubleVector b1 = DoubleVector.fromArray(LANES, b, bt + L);
      DoubleVector a0 = DoubleVector.broadcast(LANES, a[at]);
      c00 = a0.fma(b0, c00);
      c01 = a0.fma(b1, c01);
      DoubleVector a1 = DoubleVector.broadcast(LANES, a[at + row]);
      c10 = a1.fma(b0, c10);
      c11 = a1.fma(b1, c11);
      DoubleVector a2 = DoubleVector.broadcast(LANES, a[at + 2 * row]);
      c20 = a2.fma(b0, c20);
      c21 = a2.fma(b1, c21);
      DoubleVector a3 = DoubleVector.broadcast(LANES, a[at + 3 * row]);
      c30 = a3.fma(b0, c30);
      c31 = a3.fma(b1, c31);
    }
    t.store(0, c00, c01);
    t.store(1, c10, c11);
    t.store(2, c20, c21);
    t.store(3, c30, c31);
  }

  static void eightByOne(
      VectorTile t, int k, double[] a, int at, int row, int step, double[] b, int bt, int next) {
    DoubleVector c00 = t.start(0, 0);
    DoubleVector c10 = t.start(1, 0);
    DoubleVector c20 = t.start(2, 0);
    DoubleVector c30 = t.start(3, 0);
    DoubleVector c40 = t.start(4, 0);
    DoubleVector c50 = t.start(5, 0);
    DoubleVector c60 = t.start(6, 0);
    DoubleVector c70 = t.start(7, 0);
    for (int l = 0; l < k; l++, at += step, bt += next) {
      DoubleVector b0 = DoubleVector.fromArray(LANES, b, bt);
      DoubleVector a0 = DoubleVector.broadcast(LANES, a[at]);
      c00 = a0.fma(b0, c00);
      DoubleVector a1 = DoubleVector.broadcast(LANES, a[at + row]);
      c10 = a1.fma(b0, c10);
      DoubleVector a2 = DoubleVector.broadcast(LANES, a[at + 2 * row]);
      c20 = a2.fma(b0, c20);
      DoubleVector a3 = DoubleVector.broadcast(LANES, a[at + 3 * row]);
      c30 = a3.fma(b0, c30);
      DoubleVector a4 = DoubleVector.broadcast(LANES, a[at + 4 * row]);
      c40 = a4.fma(b0, c40);
      DoubleVector a5 = DoubleVector.broadcast(LANES, a[at + 5 * row]);
      c50 = a5.fma(b0, c50);
      DoubleVector a6 = DoubleVector.broadcast(LANES, a[at + 6 * row]);
      c60 = a6.fma(b0, c60);
      DoubleVector a7 = DoubleVector.broadcast(LANES, a[at + 7 * row]);
      c70 = a7.fma(b0, c70);
    }
    t.store(0, c00);
    t.store(1, c10);
    t.store(2, c20);
    t.store(3, c30);
    t.store(4, c40);
    t.store(5, c50);
    t.store(6, c60);
    t.store(7, c70);
  }

  static void oneByFour(
      VectorTile t, int k, double[] a, int at, int row, int step, double[] b, int bt, int next) {
    DoubleVector c00 = t.start(0, 0), c01 = t.start(0, 1), c02 = t.start(0, 2), c03 = t.start(0, 3);
    for (int l = 0; l < k; l++, at += step, bt += next) {
      DoubleVector b0 = DoubleVector.fromArray(LANES, b, bt);
      DoubleVector b1 = DoubleVector.fromArray(LANES, b, bt + L);
      DoubleVector b2 = DoubleVector.fromArray(LANES, b, bt + 2 * L);
      DoubleVector b3 = DoubleVector.fromArray(LANES, b, bt + 3 * L);
      DoubleVector a0 = DoubleVector.broadcast(LANES, a[at]);
      c00 = a0.fma(b0, c00);
      c01 = a0.fma(b1, c01);
      c02 = a0.fma(b2, c02);
      c03 = a0.fma(b3, c03);
    }
    t.store(0, c00, c01, c02, c03);
  }

  static void oneByThree(
      VectorTile t, int k, double[] a, int at, int row, int step, double[] b, int bt, int next) {
    DoubleVector c00 = t.start(0, 0), c01 = t.start(0, 1), c02 = t.start(0, 2);
    for (int l = 0; l < k; l++, at += step, bt += next) {
      DoubleVector b0 = DoubleVector.fromArray(LANES, b, bt);
      DoubleVector b1 = DoubleVector.fromArray(LANES, b, bt + L);
      DoubleVector b2 = DoubleVector.fromArray(LANES, b, bt + 2 * L);
      DoubleVector a0 = DoubleVector.broadcast(LANES, a[at]);
      c00 = a0.fma(b0, c00);
      c01 = a0.fma(b1, c01);
      c02 = a0.fma(b2, c02);
    }
    t.store(0, c00, c01, c02);
  }

  static void oneByTwo(
      VectorTile t, int k, double[] a, int at, int row, int step, double[] b, int bt, int next) {
    DoubleVector c00 = t.start(0, 0), c01 = t.start(0, 1);
    for (int l = 0; l < k; l++, at += step, bt += next) {
      DoubleVector b0 = DoubleVector.fromArray(LANES, b, bt);
      DoubleVector b1 = DoubleVector.fromArray(LANES, b, bt + L);
      DoubleVector a0 = DoubleVector.broadcast(LANES, a[at]);
      c00 = a0.fma(b0, c00);
      c01 = a0.fma(b1, c01);
    }
    t.store(0, c00, c01);
  }

  static void oneByOne(
      VectorTile t, int k, double[] a, int at, int row, int step, double[] b, int bt, int next) {
    DoubleVector c00 = t.start(0, 0);
    for (int l = 0; l < k; l++, at += step, bt += next) {
      DoubleVector b0 = DoubleVector.fromArray(LANES, b, bt);
      DoubleVector a0 = DoubleVector.broadcast(LANES, a[at]);
      c00 = a0.fma(b0, c00);
    }
    t.store(0, c00);
  }
}
