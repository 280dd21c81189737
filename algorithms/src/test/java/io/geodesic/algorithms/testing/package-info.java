/**
 * What the tests of this module share: small policies as cases ({@link
 * io.geodesic.algorithms.testing.PolicyCase}), the same policies in plain Java without a tape
 * ({@link io.geodesic.algorithms.testing.PlainPolicy}), dense Fisher matrices made from those
 * ({@link io.geodesic.algorithms.testing.DenseFisher}), every curvature as a case, and the bytes
 * that a thread allocates. What is here is slow and obvious on purpose; nothing of it uses the code
 * under test to say what is right.
 */
package io.geodesic.algorithms.testing;
