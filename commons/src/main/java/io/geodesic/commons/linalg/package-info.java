/**
 * Linear algebra for curvature: conjugate gradients for operators, factorizations for dense
 * matrices.
 *
 * <p>{@link io.geodesic.commons.linalg.ConjugateGradient} solves Ax = b for a {@link
 * io.geodesic.commons.linalg.LinearOperator} known by its products (Hestenes and Stiefel 1952);
 * {@link io.geodesic.commons.linalg.Cholesky}, {@link io.geodesic.commons.linalg.SymmetricEigen}
 * and {@link io.geodesic.commons.linalg.Lu} work on row-major {@code double[]}.
 *
 * <p>Who does the work was measured, one thread of a 2-core machine. Eigenvalues: ojAlgo (257×257
 * in 10 ms, Commons Math 42 ms). LU: Commons Math, whose speed is enough for the small systems of
 * tabular theory, and which starts no threads of its own. Cholesky: recursive blocks over the
 * kernels' matrix product, because the exact Fisher of thousands of parameters is the one place
 * where a library's 4 GFLOP/s would hurt, and because it then has the kernels' promise: the same
 * bits on every machine. Depends on {@code kernel} alone within the project.
 */
package io.geodesic.commons.linalg;
