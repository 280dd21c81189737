package io.geodesic.commons.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Register tiles of a single row of a matrix product, A(0, l) at {@code at + l·lda}: see {@link
 * VectorTile}.
 */
final class VectorSingleTiles {

  private static final VectorSpecies<Double> LANES = Lanes.SPECIES;
  private static final int L = Lanes.COUNT;

  private VectorSingleTiles() {}

  static void oneByFour(VectorTile t, int k, double[] b, int bStart, int ldb) {
    do {
      double[] a = t.a;
      int at = t.at;
      int lda = t.lda;
      double[] s = t.s;
      int st = t.st;
      DoubleVector c00 = DoubleVector.fromArray(LANES, s, st);
      DoubleVector c01 = DoubleVector.fromArray(LANES, s, st + L);
      DoubleVector c02 = DoubleVector.fromArray(LANES, s, st + 2 * L);
      DoubleVector c03 = DoubleVector.fromArray(LANES, s, st + 3 * L);
      int bt = bStart;
      for (int l = 0; l < k; l++, at += lda, bt += ldb) {
        DoubleVector b0 = DoubleVector.fromArray(LANES, b, bt);
        DoubleVector b1 = DoubleVector.fromArray(LANES, b, bt + L);
        DoubleVector b2 = DoubleVector.fromArray(LANES, b, bt + 2 * L);
        DoubleVector b3 = DoubleVector.fromArray(LANES, b, bt + 3 * L);
        DoubleVector x0 = DoubleVector.broadcast(LANES, a[at]);
        c00 = x0.fma(b0, c00);
        c01 = x0.fma(b1, c01);
        c02 = x0.fma(b2, c02);
        c03 = x0.fma(b3, c03);
      }
      double[] c = t.c;
      int ct = t.ct;
      c00.intoArray(c, ct);
      c01.intoArray(c, ct + L);
      c02.intoArray(c, ct + 2 * L);
      c03.intoArray(c, ct + 3 * L);
    } while (t.next());
  }

  static void oneByThree(VectorTile t, int k, double[] b, int bStart, int ldb) {
    do {
      double[] a = t.a;
      int at = t.at;
      int lda = t.lda;
      double[] s = t.s;
      int st = t.st;
      DoubleVector c00 = DoubleVector.fromArray(LANES, s, st);
      DoubleVector c01 = DoubleVector.fromArray(LANES, s, st + L);
      DoubleVector c02 = DoubleVector.fromArray(LANES, s, st + 2 * L);
      int bt = bStart;
      for (int l = 0; l < k; l++, at += lda, bt += ldb) {
        DoubleVector b0 = DoubleVector.fromArray(LANES, b, bt);
        DoubleVector b1 = DoubleVector.fromArray(LANES, b, bt + L);
        DoubleVector b2 = DoubleVector.fromArray(LANES, b, bt + 2 * L);
        DoubleVector x0 = DoubleVector.broadcast(LANES, a[at]);
        c00 = x0.fma(b0, c00);
        c01 = x0.fma(b1, c01);
        c02 = x0.fma(b2, c02);
      }
      double[] c = t.c;
      int ct = t.ct;
      c00.intoArray(c, ct);
      c01.intoArray(c, ct + L);
      c02.intoArray(c, ct + 2 * L);
    } while (t.next());
  }

  static void oneByTwo(VectorTile t, int k, double[] b, int bStart, int ldb) {
    do {
      double[] a = t.a;
      int at = t.at;
      int lda = t.lda;
      double[] s = t.s;
      int st = t.st;
      DoubleVector c00 = DoubleVector.fromArray(LANES, s, st);
      DoubleVector c01 = DoubleVector.fromArray(LANES, s, st + L);
      int bt = bStart;
      for (int l = 0; l < k; l++, at += lda, bt += ldb) {
        DoubleVector b0 = DoubleVector.fromArray(LANES, b, bt);
        DoubleVector b1 = DoubleVector.fromArray(LANES, b, bt + L);
        DoubleVector x0 = DoubleVector.broadcast(LANES, a[at]);
        c00 = x0.fma(b0, c00);
        c01 = x0.fma(b1, c01);
      }
      double[] c = t.c;
      int ct = t.ct;
      c00.intoArray(c, ct);
      c01.intoArray(c, ct + L);
    } while (t.next());
  }

  static void oneByOne(VectorTile t, int k, double[] b, int bStart, int ldb) {
    do {
      double[] a = t.a;
      int at = t.at;
      int lda = t.lda;
      double[] s = t.s;
      int st = t.st;
      DoubleVector c00 = DoubleVector.fromArray(LANES, s, st);
      int bt = bStart;
      for (int l = 0; l < k; l++, at += lda, bt += ldb) {
        DoubleVector b0 = DoubleVector.fromArray(LANES, b, bt);
        DoubleVector x0 = DoubleVector.broadcast(LANES, a[at]);
        c00 = x0.fma(b0, c00);
      }
      double[] c = t.c;
      int ct = t.ct;
      c00.intoArray(c, ct);
    } while (t.next());
  }
}
