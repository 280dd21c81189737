package io.geodesic.commons.kernel;

/** placeholder */
interface VectorElementaryKernels extends ScalarElementaryKernels {}
