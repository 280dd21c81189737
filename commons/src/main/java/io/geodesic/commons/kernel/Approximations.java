package io.geodesic.commons.kernel;

/**
 * The coefficients of the elementary functions, shared by all providers.
 *
 * <p>Polynomials are minimax, found by Remez exchange in 300-bit arithmetic and rounded to double;
 * the rational for tanh interpolates at Chebyshev nodes. Each comment gives the function, the
 * interval and the largest error.
 */
final class Approximations {

  /** Within ±this argument eˣ, with its scale 2ⁿ, is a normal number. */
  static final double EXP_RANGE = 708;

  /** log₂ e. */
  static final double LOG2_E = 1.4426950408889634;

  /** ln 2 to 42 bits, and the rest. */
  static final double LN2_HIGH = 0x1.62e42fefa38p-1;

  static final double LN2_LOW = 0x1.ef35793c7673p-45;

  /** 1.5·2⁵²: adding it rounds to an integer and leaves that in the low bits. */
  static final double ROUND = 0x1.8p52;

  static final long ONE_BITS = 0x3ff0000000000000L;
  static final long EXPONENT_BITS = 0xfff0000000000000L;
  static final int MANTISSA_WIDTH = 52;

  /** Bits of √½: mantissas are brought to [√½, √2). */
  static final long ROOT_HALF_BITS = 0x3fe6a09e667f3bcdL;

  /** Less these bits, the positive normal finite numbers are the least of all in signed order. */
  static final long NORMAL_BITS = 0x8010000000000000L;

  /**
   * Bits less {@link #NORMAL_BITS} below this, in signed order, are those of positive normal finite
   * numbers.
   */
  static final long NORMAL_LIMIT = 0xffe0000000000000L;

  /** Makes the exponents of all normal numbers positive: 1024 in the exponent's place. */
  static final long EXPONENT_SHIFT = 1024L << MANTISSA_WIDTH;

  /** Bits of 2⁵², and what turns 2⁵² + 1024 + k into k. */
  static final long INTEGER_BITS = 0x4330000000000000L;

  static final double INTEGER_SHIFT = 0x1p52 + 1024;

  /** Above this, log1p(x) is log(x). */
  static final double LOG1P_RANGE = 0x1p1000;

  /** (eʳ − 1 − r)/r² on |r| ≤ ½·ln 2, with weight r²: 2⁻⁶⁴. */
  static final double E2 = 0x1.0000000000000p-1;

  static final double E3 = 0x1.555555555555cp-3;
  static final double E4 = 0x1.555555555555ep-5;
  static final double E5 = 0x1.111111110ebb2p-7;
  static final double E6 = 0x1.6c16c16c13567p-10;
  static final double E7 = 0x1.a01a01b3bb2b6p-13;
  static final double E8 = 0x1.a01a01b45cca9p-16;
  static final double E9 = 0x1.71ddef93ba6cap-19;
  static final double E10 = 0x1.27e4bf2523d25p-22;
  static final double E11 = 0x1.af6cccf073f30p-26;
  static final double E12 = 0x1.1f9dfce641384p-29;

  /** (2·artanh(s)/s − 2)/s² in z = s² for (1+s)/(1−s) in [√½, √2), with weight z: 2⁻⁵⁸. */
  static final double L1 = 0x1.555555555558fp-1;

  static final double L2 = 0x1.9999999980ae9p-2;
  static final double L3 = 0x1.249249415d30ep-2;
  static final double L4 = 0x1.c71c526c5e570p-3;
  static final double L5 = 0x1.74662dcb43283p-3;
  static final double L6 = 0x1.39a33405c0e48p-3;
  static final double L7 = 0x1.2ef897f0fd77dp-3;

  /** Where tanh has become 1. */
  static final double TANH_ONE = 20;

  /**
   * Moves the range of r in tanh up to [−ln2/4, 3ln2/4], so that e²ˣ − 1 comes from the polynomial
   * alone, without cancellation, for |x| up to 0.26.
   */
  static final double TANH_SHIFT = 0x1.62e42fefa39efp-3;

  /** (eʳ − 1 − r)/r² on that range, with weight r: 2⁻⁵⁸. */
  static final double T2 = 0x1.0000000000000p-1;

  static final double T3 = 0x1.5555555555557p-3;
  static final double T4 = 0x1.5555555555501p-5;
  static final double T5 = 0x1.111111110faa3p-7;
  static final double T6 = 0x1.6c16c16c77e31p-10;
  static final double T7 = 0x1.a01a01adb8726p-13;
  static final double T8 = 0x1.a019fcc015485p-16;
  static final double T9 = 0x1.71de590992394p-19;
  static final double T10 = 0x1.27f6607ea1cf4p-22;
  static final double T11 = 0x1.aa49a40f2ce84p-26;
  static final double T12 = 0x1.4ce4d71ffc68cp-29;

  /** The exponent bits of ½. */
  static final long HALF_BITS = 0x3fe0000000000000L;

  private Approximations() {}
}
