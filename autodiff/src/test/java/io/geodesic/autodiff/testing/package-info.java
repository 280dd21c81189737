/**
 * What the tests of the tape share: small matrices with obvious arithmetic, random numbers, and a
 * naive evaluation that keeps every value.
 *
 * <p>The main type is {@link io.geodesic.autodiff.testing.Array}, in which the plain-Java twins of
 * the primitives are written. Nothing here may use the replay's own machinery to judge the replay.
 */
package io.geodesic.autodiff.testing;
