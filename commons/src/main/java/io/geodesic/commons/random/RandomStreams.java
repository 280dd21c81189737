package io.geodesic.commons.random;

import com.google.common.hash.Hashing;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Root of a run's randomness: derives independent streams from one seed by name and index.
 *
 * <p>The key of (seed, name, index) is the SHA-256 digest of the seed's eight bytes, the length of
 * the name in UTF-8 bytes, these bytes, and the index's four bytes (integers little-endian); no two
 * different triples share a prefix of draws. The derivation is part of the reproducibility
 * contract: changing it changes every recorded run. Immutable.
 */
public final class RandomStreams {

  private static final int KEY_WORDS = 4;

  private final long seed;

  /** Creates the root for a seed; every {@code long} is allowed and equally good. */
  public RandomStreams(long seed) {
    this.seed = seed;
  }

  /** Returns the seed that this root was made from. */
  public long seed() {
    return seed;
  }

  /** Returns a new stream at its beginning for {@code name} and index 0. */
  public RandomStream stream(String name) {
    return stream(name, 0);
  }

  /**
   * Returns a new stream at its beginning; equal arguments give equal draws.
   *
   * @param name the consumer's role, for example {@code "actions"}
   * @param index the consumer's number within the role, at least 0
   * @throws IllegalArgumentException if the index is negative
   */
  public RandomStream stream(String name, int index) {
    ByteBuffer key = key(name, index);
    long[] state = new long[KEY_WORDS];
    for (int i = 0; i < KEY_WORDS; i++) {
      state[i] = key.getLong();
    }
    return new RandomStream(state);
  }

  /**
   * Returns the root of a subtree, for a part of the run that names its own streams.
   *
   * @throws IllegalArgumentException if the index is negative
   */
  public RandomStreams split(String name, int index) {
    return new RandomStreams(seed(name, index));
  }

  /**
   * Returns a derived 64-bit seed, for generators that are not ours (a simulator, another process).
   *
   * @throws IllegalArgumentException if the index is negative
   */
  public long seed(String name, int index) {
    return key(name, index).getLong();
  }

  private ByteBuffer key(String name, int index) {
    Objects.requireNonNull(name, "name");
    if (index < 0) {
      throw new IllegalArgumentException(
          "index of random stream '" + name + "' is " + index + "; must be at least 0");
    }
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.wrap(
        Hashing.sha256()
            .newHasher()
            .putLong(seed)
            .putInt(bytes.length)
            .putBytes(bytes)
            .putInt(index)
            .hash()
            .asBytes());
  }
}
