package io.geodesic.commons.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Register tiles of a matrix product with A stored by rows, A(i, l) at {@code at + i·lda + l}: see
 * {@link VectorTile}.
 */
final class VectorRowTiles {

  private static final VectorSpecies<Double> LANES = Lanes.SPECIES;
  private static final int L = Lanes.COUNT;

  private VectorRowTiles() {}

  static void fourByFour(VectorTile t, int k, double[] b, int bStart, int ldb) {
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
      DoubleVector c01 = DoubleVector.fromArray(LANES, s, st + L);
      DoubleVector c02 = DoubleVector.fromArray(LANES, s, st + 2 * L);
      DoubleVector c03 = DoubleVector.fromArray(LANES, s, st + 3 * L);
      DoubleVector c10 = DoubleVector.fromArray(LANES, s, s1);
      DoubleVector c11 = DoubleVector.fromArray(LANES, s, s1 + L);
      DoubleVector c12 = DoubleVector.fromArray(LANES, s, s1 + 2 * L);
      DoubleVector c13 = DoubleVector.fromArray(LANES, s, s1 + 3 * L);
      DoubleVector c20 = DoubleVector.fromArray(LANES, s, s2);
      DoubleVector c21 = DoubleVector.fromArray(LANES, s, s2 + L);
      DoubleVector c22 = DoubleVector.fromArray(LANES, s, s2 + 2 * L);
      DoubleVector c23 = DoubleVector.fromArray(LANES, s, s2 + 3 * L);
      DoubleVector c30 = DoubleVector.fromArray(LANES, s, s3);
      DoubleVector c31 = DoubleVector.fromArray(LANES, s, s3 + L);
      DoubleVector c32 = DoubleVector.fromArray(LANES, s, s3 + 2 * L);
      DoubleVector c33 = DoubleVector.fromArray(LANES, s, s3 + 3 * L);
      int a1 = at + lda;
      int a2 = at + 2 * lda;
      int a3 = at + 3 * lda;
      int bt = bStart;
      int step = t.aColumn;
      for (int l = 0; l < k; l++, bt += ldb) {
        DoubleVector b0 = DoubleVector.fromArray(LANES, b, bt);
        DoubleVector b1 = DoubleVector.fromArray(LANES, b, bt + L);
        DoubleVector b2 = DoubleVector.fromArray(LANES, b, bt + 2 * L);
        DoubleVector b3 = DoubleVector.fromArray(LANES, b, bt + 3 * L);
        DoubleVector x0 = DoubleVector.broadcast(LANES, a[at]);
        c00 = x0.fma(b0, c00);
        c01 = x0.fma(b1, c01);
        c02 = x0.fma(b2, c02);
        c03 = x0.fma(b3, c03);
        at += step;
        DoubleVector x1 = DoubleVector.broadcast(LANES, a[a1]);
        c10 = x1.fma(b0, c10);
        c11 = x1.fma(b1, c11);
        c12 = x1.fma(b2, c12);
        c13 = x1.fma(b3, c13);
        a1 += step;
        DoubleVector x2 = DoubleVector.broadcast(LANES, a[a2]);
        c20 = x2.fma(b0, c20);
        c21 = x2.fma(b1, c21);
        c22 = x2.fma(b2, c22);
        c23 = x2.fma(b3, c23);
        a2 += step;
        DoubleVector x3 = DoubleVector.broadcast(LANES, a[a3]);
        c30 = x3.fma(b0, c30);
        c31 = x3.fma(b1, c31);
        c32 = x3.fma(b2, c32);
        c33 = x3.fma(b3, c33);
        a3 += step;
      }
      double[] c = t.c;
      int ct = t.ct;
      c00.intoArray(c, ct);
      c01.intoArray(c, ct + L);
      c02.intoArray(c, ct + 2 * L);
      c03.intoArray(c, ct + 3 * L);
      ct += t.ldc;
      c10.intoArray(c, ct);
      c11.intoArray(c, ct + L);
      c12.intoArray(c, ct + 2 * L);
      c13.intoArray(c, ct + 3 * L);
      ct += t.ldc;
      c20.intoArray(c, ct);
      c21.intoArray(c, ct + L);
      c22.intoArray(c, ct + 2 * L);
      c23.intoArray(c, ct + 3 * L);
      ct += t.ldc;
      c30.intoArray(c, ct);
      c31.intoArray(c, ct + L);
      c32.intoArray(c, ct + 2 * L);
      c33.intoArray(c, ct + 3 * L);
    } while (t.next());
  }

  static void twoByFour(VectorTile t, int k, double[] b, int bStart, int ldb) {
    do {
      double[] a = t.a;
      int at = t.at;
      int lda = t.lda;
      double[] s = t.s;
      int st = t.st;
      int s1 = st + t.lds;
      DoubleVector c00 = DoubleVector.fromArray(LANES, s, st);
      DoubleVector c01 = DoubleVector.fromArray(LANES, s, st + L);
      DoubleVector c02 = DoubleVector.fromArray(LANES, s, st + 2 * L);
      DoubleVector c03 = DoubleVector.fromArray(LANES, s, st + 3 * L);
      DoubleVector c10 = DoubleVector.fromArray(LANES, s, s1);
      DoubleVector c11 = DoubleVector.fromArray(LANES, s, s1 + L);
      DoubleVector c12 = DoubleVector.fromArray(LANES, s, s1 + 2 * L);
      DoubleVector c13 = DoubleVector.fromArray(LANES, s, s1 + 3 * L);
      int a1 = at + lda;
      int bt = bStart;
      int step = t.aColumn;
      for (int l = 0; l < k; l++, bt += ldb) {
        DoubleVector b0 = DoubleVector.fromArray(LANES, b, bt);
        DoubleVector b1 = DoubleVector.fromArray(LANES, b, bt + L);
        DoubleVector b2 = DoubleVector.fromArray(LANES, b, bt + 2 * L);
        DoubleVector b3 = DoubleVector.fromArray(LANES, b, bt + 3 * L);
        DoubleVector x0 = DoubleVector.broadcast(LANES, a[at]);
        c00 = x0.fma(b0, c00);
        c01 = x0.fma(b1, c01);
        c02 = x0.fma(b2, c02);
        c03 = x0.fma(b3, c03);
        at += step;
        DoubleVector x1 = DoubleVector.broadcast(LANES, a[a1]);
        c10 = x1.fma(b0, c10);
        c11 = x1.fma(b1, c11);
        c12 = x1.fma(b2, c12);
        c13 = x1.fma(b3, c13);
        a1 += step;
      }
      double[] c = t.c;
      int ct = t.ct;
      c00.intoArray(c, ct);
      c01.intoArray(c, ct + L);
      c02.intoArray(c, ct + 2 * L);
      c03.intoArray(c, ct + 3 * L);
      ct += t.ldc;
      c10.intoArray(c, ct);
      c11.intoArray(c, ct + L);
      c12.intoArray(c, ct + 2 * L);
      c13.intoArray(c, ct + 3 * L);
    } while (t.next());
  }

  static void threeByThree(VectorTile t, int k, double[] b, int bStart, int ldb) {
    do {
      double[] a = t.a;
      int at = t.at;
      int lda = t.lda;
      double[] s = t.s;
      int st = t.st;
      int s1 = st + t.lds;
      int s2 = st + 2 * t.lds;
      DoubleVector c00 = DoubleVector.fromArray(LANES, s, st);
      DoubleVector c01 = DoubleVector.fromArray(LANES, s, st + L);
      DoubleVector c02 = DoubleVector.fromArray(LANES, s, st + 2 * L);
      DoubleVector c10 = DoubleVector.fromArray(LANES, s, s1);
      DoubleVector c11 = DoubleVector.fromArray(LANES, s, s1 + L);
      DoubleVector c12 = DoubleVector.fromArray(LANES, s, s1 + 2 * L);
      DoubleVector c20 = DoubleVector.fromArray(LANES, s, s2);
      DoubleVector c21 = DoubleVector.fromArray(LANES, s, s2 + L);
      DoubleVector c22 = DoubleVector.fromArray(LANES, s, s2 + 2 * L);
      int a1 = at + lda;
      int a2 = at + 2 * lda;
      int bt = bStart;
      int step = t.aColumn;
      for (int l = 0; l < k; l++, bt += ldb) {
        DoubleVector b0 = DoubleVector.fromArray(LANES, b, bt);
        DoubleVector b1 = DoubleVector.fromArray(LANES, b, bt + L);
        DoubleVector b2 = DoubleVector.fromArray(LANES, b, bt + 2 * L);
        DoubleVector x0 = DoubleVector.broadcast(LANES, a[at]);
        c00 = x0.fma(b0, c00);
        c01 = x0.fma(b1, c01);
        c02 = x0.fma(b2, c02);
        at += step;
        DoubleVector x1 = DoubleVector.broadcast(LANES, a[a1]);
        c10 = x1.fma(b0, c10);
        c11 = x1.fma(b1, c11);
        c12 = x1.fma(b2, c12);
        a1 += step;
        DoubleVector x2 = DoubleVector.broadcast(LANES, a[a2]);
        c20 = x2.fma(b0, c20);
        c21 = x2.fma(b1, c21);
        c22 = x2.fma(b2, c22);
        a2 += step;
      }
      double[] c = t.c;
      int ct = t.ct;
      c00.intoArray(c, ct);
      c01.intoArray(c, ct + L);
      c02.intoArray(c, ct + 2 * L);
      ct += t.ldc;
      c10.intoArray(c, ct);
      c11.intoArray(c, ct + L);
      c12.intoArray(c, ct + 2 * L);
      ct += t.ldc;
      c20.intoArray(c, ct);
      c21.intoArray(c, ct + L);
      c22.intoArray(c, ct + 2 * L);
    } while (t.next());
  }

  static void fourByTwo(VectorTile t, int k, double[] b, int bStart, int ldb) {
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
      DoubleVector c01 = DoubleVector.fromArray(LANES, s, st + L);
      DoubleVector c10 = DoubleVector.fromArray(LANES, s, s1);
      DoubleVector c11 = DoubleVector.fromArray(LANES, s, s1 + L);
      DoubleVector c20 = DoubleVector.fromArray(LANES, s, s2);
      DoubleVector c21 = DoubleVector.fromArray(LANES, s, s2 + L);
      DoubleVector c30 = DoubleVector.fromArray(LANES, s, s3);
      DoubleVector c31 = DoubleVector.fromArray(LANES, s, s3 + L);
      int a1 = at + lda;
      int a2 = at + 2 * lda;
      int a3 = at + 3 * lda;
      int bt = bStart;
      int step = t.aColumn;
      for (int l = 0; l < k; l++, bt += ldb) {
        DoubleVector b0 = DoubleVector.fromArray(LANES, b, bt);
        DoubleVector b1 = DoubleVector.fromArray(LANES, b, bt + L);
        DoubleVector x0 = DoubleVector.broadcast(LANES, a[at]);
        c00 = x0.fma(b0, c00);
        c01 = x0.fma(b1, c01);
        at += step;
        DoubleVector x1 = DoubleVector.broadcast(LANES, a[a1]);
        c10 = x1.fma(b0, c10);
        c11 = x1.fma(b1, c11);
        a1 += step;
        DoubleVector x2 = DoubleVector.broadcast(LANES, a[a2]);
        c20 = x2.fma(b0, c20);
        c21 = x2.fma(b1, c21);
        a2 += step;
        DoubleVector x3 = DoubleVector.broadcast(LANES, a[a3]);
        c30 = x3.fma(b0, c30);
        c31 = x3.fma(b1, c31);
        a3 += step;
      }
      double[] c = t.c;
      int ct = t.ct;
      c00.intoArray(c, ct);
      c01.intoArray(c, ct + L);
      ct += t.ldc;
      c10.intoArray(c, ct);
      c11.intoArray(c, ct + L);
      ct += t.ldc;
      c20.intoArray(c, ct);
      c21.intoArray(c, ct + L);
      ct += t.ldc;
      c30.intoArray(c, ct);
      c31.intoArray(c, ct + L);
    } while (t.next());
  }
}
