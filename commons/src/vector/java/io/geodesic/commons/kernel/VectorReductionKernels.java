package io.geodesic.commons.kernel;

/** placeholder */
interface VectorReductionKernels extends ScalarReductionKernels {}
