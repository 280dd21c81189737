package io.geodesic.benchmarks.jmh;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The size of a matrix product.
 *
 * @param m rows of the result
 * @param n columns of the result
 * @param k terms of each of its numbers
 */
record GemmShape(int m, int n, int k) {

  private static final Pattern TEXT =
      Pattern.compile("([1-9]\\d{0,5})x([1-9]\\d{0,5})x([1-9]\\d{0,5})");

  /**
   * Reads {@code mxnxk}, such as {@code 2048x64x17}.
   *
   * @throws IllegalArgumentException if the text is something else
   */
  static GemmShape parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "shape = %s; must be rows x columns x terms, such as 2048x64x17".formatted(text));
    }
    return new GemmShape(
        Integer.parseInt(matcher.group(1)),
        Integer.parseInt(matcher.group(2)),
        Integer.parseInt(matcher.group(3)));
  }
}
