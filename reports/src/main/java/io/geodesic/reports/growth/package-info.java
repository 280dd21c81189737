/**
 * How the cost of each curvature grows with the number of parameters P and with the batch N.
 *
 * <p>{@link io.geodesic.reports.growth.CostGrowth} sorts the results of {@code CurvatureBenchmark}
 * into {@link io.geodesic.reports.growth.CostCurve}s: time of an estimate (factorisations
 * included), of a solve, or of both, over one of the two with the other fixed. A {@link
 * io.geodesic.reports.growth.PowerLaw} is fitted to the larger sizes of each, and beside it stands
 * what {@link io.geodesic.reports.growth.TextbookCost} expects: the highest exponent in the
 * method's cost, and that of the term which takes most operations at the sizes measured.
 *
 * <p>For dense layers at fixed depth, whose widths grow together: P ∝ width². Exact and block-wise
 * Fisher information from N·K rows: NKP² to form, P³/3 to factor, 2P² to solve; in sample space (NK
 * &lt; P) the Gram matrix of the rows by layers, (NK)²·width, and (NK)³/3 to factor it (Ren and
 * Goldfarb 2019). Conjugate gradients: NP for each product (Schulman et al. 2015, appendix C;
 * Pearlmutter 1994). K-FAC: NKP for the factors, width³ ∝ P^1.5 to invert them and to solve
 * (Martens and Grosse 2015, section 8); EKFAC likewise with eigendecompositions (George et al.
 * 2018). K is the number of the distribution's outputs.
 */
package io.geodesic.reports.growth;
