package io.geodesic.commons.random;

import org.apache.commons.rng.RestorableUniformRandomProvider;
import org.apache.commons.rng.core.RandomProviderDefaultState;
import org.apache.commons.rng.sampling.ArraySampler;
import org.apache.commons.rng.simple.RandomSource;

/**
 * One stream of random numbers (xoshiro256++) whose complete state can be saved and restored.
 *
 * <p>All draws are the same bits on every machine and JDK. No deviate is kept back between calls
 * that {@link #save} would miss, and no method but {@link #save} and {@link #restore} allocates.
 * Not safe for use by several threads: give each its own stream.
 */
public final class RandomStream {

  private final RestorableUniformRandomProvider generator;

  RandomStream(long[] state) {
    generator = RandomSource.XO_SHI_RO_256_PP.create(state);
  }

  /** Returns 64 uniform bits. */
  public long nextLong() {
    return generator.nextLong();
  }

  /** Returns a uniform multiple of 2⁻⁵³ in [0, 1). */
  public double nextDouble() {
    return generator.nextDouble();
  }

  /**
   * Returns a uniform integer in [0, bound), without modulo bias.
   *
   * @throws IllegalArgumentException if the bound is not positive
   */
  public int nextInt(int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound is " + bound + "; must be at least 1");
    }
    return generator.nextInt(bound);
  }

  /** Returns a standard normal deviate. */
  public double nextGaussian() {
    return NormalZiggurat.sample(generator);
  }

  /**
   * Fills {@code out[offset .. offset+n)} with the next {@code n} results of {@link #nextDouble}.
   */
  public void fillUniform(double[] out, int offset, int n) {
    for (int i = offset; i < offset + n; i++) {
      out[i] = generator.nextDouble();
    }
  }

  /**
   * Fills {@code out[offset .. offset+n)} with the next {@code n} results of {@link #nextGaussian}.
   */
  public void fillGaussian(double[] out, int offset, int n) {
    for (int i = offset; i < offset + n; i++) {
      out[i] = NormalZiggurat.sample(generator);
    }
  }

  /** Permutes the array in place, every permutation equally likely (Fisher–Yates). */
  public void shuffle(int[] items) {
    ArraySampler.shuffle(generator, items);
  }

  /** Returns the complete state, to be handed to {@link #restore} of any stream later. */
  public byte[] save() {
    return ((RandomProviderDefaultState) generator.saveState()).getState();
  }

  /**
   * Continues from a saved state: the draws that follow equal those that followed {@link #save}.
   *
   * @throws IllegalArgumentException if the array is not a state of this generator
   */
  public void restore(byte[] state) {
    try {
      generator.restoreState(new RandomProviderDefaultState(state));
    } catch (IllegalStateException e) {
      throw new IllegalArgumentException(
          "state of a random stream has " + state.length + " bytes; must have " + save().length, e);
    }
  }
}
