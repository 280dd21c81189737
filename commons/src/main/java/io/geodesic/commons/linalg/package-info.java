/**
 * Linear algebra for curvature: conjugate gradients for operators, factorizations for dense
 * matrices.
 *
 * <p>{@link io.geodesic.commons.linalg.ConjugateGradient} solves Ax = b for a {@link
 * io.geodesic.commons.linalg.LinearOperator} known by its products (Hestenes and Stiefel 1952);
 * {@link io.geodesic.commons.linalg.Cholesky}, {@link io.geodesic.commons.linalg.SymmetricEigen}
 * and {@link io.geodesic.commons.linalg.Lu} work on row-major {@code double[]}.
 *
 * <p>Who does the work was measured (one thread, 2-core AVX-512 machine, CPU time). Eigenvalues:
 * ojAlgo, 257×257 in 10 ms where Commons Math takes 42. LU: Commons Math, 4 ms at 257×257, enough
 * for the small systems of tabular theory, and without threads of its own. Cholesky: recursive
 * blocks over the kernels' matrix product, 1025×1025 with inverse in 65 ms where ojAlgo takes 350,
 * 5708×5708 factored in 2 s; the exact Fisher of thousands of parameters needs that, and it
 * inherits the kernels' promise of the same bits on every machine. Factorizations of that size
 * share {@code SymmetricUpdate} between threads. Depends on {@code kernel} and {@code parallel}
 * alone within the project.
 */
package io.geodesic.commons.linalg;
