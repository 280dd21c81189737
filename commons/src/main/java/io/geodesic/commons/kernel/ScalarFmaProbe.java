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
      c0 = Math.fma(LEFT, RIGHT, c0);
      c1 = Math.fma(LEFT, RIGHT, c1);
      c2 = Math.fma(LEFT, RIGHT, c2);
      c3 = Math.fma(LEFT, RIGHT, c3);
      c4 = Math.fma(LEFT, RIGHT, c4);
      c5 = Math.fma(LEFT, RIGHT, c5);
      c6 = Math.fma(LEFT, RIGHT, c6);
      c7 = Math.fma(LEFT, RIGHT, c7);
      c8 = Math.fma(LEFT, RIGHT, c8);
      c9 = Math.fma(LEFT, RIGHT, c9);
      c10 = Math.fma(LEFT, RIGHT, c10);
      c11 = Math.fma(LEFT, RIGHT, c11);
    }
    return c0 + c1 + c2 + c3 + c4 + c5 + c6 + c7 + c8 + c9 + c10 + c11;
  }
}
