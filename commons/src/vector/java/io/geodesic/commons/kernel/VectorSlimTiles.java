package io.geodesic.commons.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Register tiles one vector wide, with A stored by rows or by columns as in {@link VectorRowTiles}
 * and {@link VectorColumnTiles}: more rows, so that the latency of one multiply-add hides behind
 * the others.
 */
final class VectorSlimTiles {

  private static final VectorSpecies<Double> LANES = Lanes.SPECIES;
  private static final int L = Lanes.COUNT;

  private VectorSlimTiles() {}

  static void fourRows(VectorTile t, int k, double[] b, int bStart, int ldb) {
    do {
      double[] a = t.a;
      int at = t.at;
      int lda = t.lda;
      double[] s = t.s;
      int st = t.st;
      int s1 = st + t.lds;
      int s2 = st + 2 * t.lds;
      int s3 = st + 3 * t.lds;
      DoubleVector c00 = DoubleVector.fromArray(LANES, s, st);
      DoubleVector c10 = DoubleVector.fromArray(LANES, s, s1);
      DoubleVector c20 = DoubleVector.fromArray(LANES, s, s2);
      DoubleVector c30 = DoubleVector.fromArray(LANES, s, s3);
      int a1 = at + lda;
      int a2 = at + 2 * lda;
      int a3 = at + 3 * lda;
      int bt = bStart;
      int step = t.aColumn;
      for (int l = 0; l < k; l++, bt += ldb) {
        DoubleVector b0 = DoubleVector.fromArray(LANES, b, bt);
        DoubleVector x0 = DoubleVector.broadcast(LANES, a[at]);
        c00 = x0.fma(b0, c00);
        at += step;
        DoubleVector x1 = DoubleVector.broadcast(LANES, a[a1]);
        c10 = x1.fma(b0, c10);
        a1 += step;
        DoubleVector x2 = DoubleVector.broadcast(LANES, a[a2]);
        c20 = x2.fma(b0, c20);
        a2 += step;
        DoubleVector x3 = DoubleVector.broadcast(LANES, a[a3]);
        c30 = x3.fma(b0, c30);
        a3 += step;
      }
      double[] c = t.c;
      int ct = t.ct;
      c00.intoArray(c, ct);
      ct += t.ldc;
      c10.intoArray(c, ct);
      ct += t.ldc;
      c20.intoArray(c, ct);
      ct += t.ldc;
      c30.intoArray(c, ct);
    } while (t.next());
  }

  static void eightRowsByColumns(VectorTile t, int k, double[] b, int bStart, int ldb) {
    do {
      double[] a = t.a;
      int at = t.at;
      int lda = t.lda;
      double[] s = t.s;
      int st = t.st;
      int s1 = st + t.lds;
      int s2 = st + 2 * t.lds;
      int s3 = st + 3 * t.lds;
      int s4 = st + 4 * t.lds;
      int s5 = st + 5 * t.lds;
      int s6 = st + 6 * t.lds;
      int s7 = st + 7 * t.lds;
      DoubleVector c00 = DoubleVector.fromArray(LANES, s, st);
      DoubleVector c10 = DoubleVector.fromArray(LANES, s, s1);
      DoubleVector c20 = DoubleVector.fromArray(LANES, s, s2);
      DoubleVector c30 = DoubleVector.fromArray(LANES, s, s3);
      DoubleVector c40 = DoubleVector.fromArray(LANES, s, s4);
      DoubleVector c50 = DoubleVector.fromArray(LANES, s, s5);
      DoubleVector c60 = DoubleVector.fromArray(LANES, s, s6);
      DoubleVector c70 = DoubleVector.fromArray(LANES, s, s7);
      int bt = bStart;
      for (int l = 0; l < k; l++, at += lda, bt += ldb) {
        DoubleVector b0 = DoubleVector.fromArray(LANES, b, bt);
        DoubleVector x0 = DoubleVector.broadcast(LANES, a[at]);
        c00 = x0.fma(b0, c00);
        DoubleVector x1 = DoubleVector.broadcast(LANES, a[at + 1]);
        c10 = x1.fma(b0, c10);
        DoubleVector x2 = DoubleVector.broadcast(LANES, a[at + 2]);
        c20 = x2.fma(b0, c20);
        DoubleVector x3 = DoubleVector.broadcast(LANES, a[at + 3]);
        c30 = x3.fma(b0, c30);
        DoubleVector x4 = DoubleVector.broadcast(LANES, a[at + 4]);
        c40 = x4.fma(b0, c40);
        DoubleVector x5 = DoubleVector.broadcast(LANES, a[at + 5]);
        c50 = x5.fma(b0, c50);
        DoubleVector x6 = DoubleVector.broadcast(LANES, a[at + 6]);
        c60 = x6.fma(b0, c60);
        DoubleVector x7 = DoubleVector.broadcast(LANES, a[at + 7]);
        c70 = x7.fma(b0, c70);
      }
      double[] c = t.c;
      int ct = t.ct;
      c00.intoArray(c, ct);
      ct += t.ldc;
      c10.intoArray(c, ct);
      ct += t.ldc;
      c20.intoArray(c, ct);
      ct += t.ldc;
      c30.intoArray(c, ct);
      ct += t.ldc;
      c40.intoArray(c, ct);
      ct += t.ldc;
      c50.intoArray(c, ct);
      ct += t.ldc;
      c60.intoArray(c, ct);
      ct += t.ldc;
      c70.intoArray(c, ct);
    } while (t.next());
  }
}
