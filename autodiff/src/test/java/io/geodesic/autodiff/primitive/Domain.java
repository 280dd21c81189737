package io.geodesic.autodiff.primitive;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Where an argument's numbers come from; kinks are kept away from by construction. */
enum Domain {
  /** Multiples of 1/1024 in (−1.5, 1.5): sums of thousands of their products are exact. */
  ANY(r -> r.nextInt(-1535, 1536) / 1024.0),
  /** (0.2, 1.7). */
  POSITIVE(r -> 0.2 + 1.5 * r.nextDouble()),
  /** ±(0.2, 1.7). */
  NONZERO(r -> (r.nextBoolean() ? 1 : -1) * (0.2 + 1.5 * r.nextDouble())),
  /** Multiples of 0.4; never within 0.2 of {@link #BETWEEN_GRID}. */
  GRID(r -> 0.4 * r.nextInt(-4, 5)),
  /** Odd multiples of 0.2. */
  BETWEEN_GRID(r -> 0.2 + 0.4 * r.nextInt(-4, 4)),
  /** A column number for arguments of any width; does not move. */
  INDEX(r -> 0);

  private final ToDoubleFunction<SplittableRandom> numbers;

  Domain(ToDoubleFunction<SplittableRandom> numbers) {
    this.numbers = numbers;
  }

  double draw(SplittableRandom random, Sizes sizes) {
    return this == INDEX ? random.nextInt(sizes.n()) : numbers.applyAsDouble(random);
  }
}
