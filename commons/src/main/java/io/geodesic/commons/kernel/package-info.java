/**
 * Numerical kernels: the few array operations in which nearly all time is spent, behind one
 * interface.
 *
 * <p>{@link io.geodesic.commons.kernel.Kernels} states for each operation the order of its
 * floating-point operations; {@link io.geodesic.commons.kernel.ScalarKernels} is that order as
 * plain loops, and the Vector API provider (a source root of its own, loaded by name) runs the same
 * operations across SIMD lanes. All providers agree to the last bit, so results do not depend on
 * the machine. {@link io.geodesic.commons.kernel.KernelProvider} chooses one at start-up; the
 * system property {@code geodesic.kernels} forces one. The tiling of the matrix product follows
 * Goto and van de Geijn, "Anatomy of high-performance matrix multiplication" (2008); a matrix that
 * multiplies several others is packed once. The package depends on nothing of ours.
 */
package io.geodesic.commons.kernel;
