/**
 * What the tests of this module share: numbers for a tape's inputs ({@link
 * io.geodesic.policies.testing.Inputs}) and the bytes a thread allocates ({@link
 * io.geodesic.policies.testing.Allocation}). It knows tapes, but neither networks nor
 * distributions.
 */
package io.geodesic.policies.testing;
