/**
 * Named, indexed, independent random streams: every run is a pure function of its seed.
 *
 * <p>{@link io.geodesic.commons.random.RandomStreams} is the root of a run; each consumer asks it
 * for its own {@link io.geodesic.commons.random.RandomStream} by name and index, so that adding a
 * consumer or a thread never shifts the draws of another one. The generator is xoshiro256++ of
 * Commons RNG (Blackman and Vigna 2021), its 256-bit state the SHA-256 digest of seed, name and
 * index. Normal deviates come from a ziggurat (Marsaglia and Tsang 2000) of our own, because every
 * Gaussian sampler of Commons RNG calls {@code Math.exp} or {@code Math.log}, whose bits differ
 * between JDKs. A stream's state can be saved and restored bit for bit.
 *
 * <p>Depends on Commons RNG and Guava only; nothing here reads a clock or an unseeded source.
 */
package io.geodesic.commons.random;
