package io.geodesic.commons.kernel;

/** Chains of single numbers, for virtual machines without the Vector API. */
final class ScalarFmaProbe implements FmaProbe {

  @Override
  public long flop() {
    return 2L * CHAINS * LINKS;
  }

  @Override
  public double run(double start) {
    double c0 = start;
    double c1 = start + 1;
    double c2 = start + 2;
    double c3 = start + 3;
    double c4 = start + 4;
    double c5 = start + 5;
    double c6 = start + 6;
    double c7 = start + 7;
    double c8 = start + 8;
    double c9 = start + 9;
    double c10 = start + 10;
    double c11 = start + 11;
    for (int link = 0; link < LINKS; link++) {
      c0 = Math.fma(c0, FACTOR, TERM);
      c1 = Math.fma(c1, FACTOR, TERM);
      c2 = Math.fma(c2, FACTOR, TERM);
      c3 = Math.fma(c3, FACTOR, TERM);
      c4 = Math.fma(c4, FACTOR, TERM);
      c5 = Math.fma(c5, FACTOR, TERM);
      c6 = Math.fma(c6, FACTOR, TERM);
      c7 = Math.fma(c7, FACTOR, TERM);
      c8 = Math.fma(c8, FACTOR, TERM);
      c9 = Math.fma(c9, FACTOR, TERM);
      c10 = Math.fma(c10, FACTOR, TERM);
      c11 = Math.fma(c11, FACTOR, TERM);
    }
    return c0 + c1 + c2 + c3 + c4 + c5 + c6 + c7 + c8 + c9 + c10 + c11;
  }
}
