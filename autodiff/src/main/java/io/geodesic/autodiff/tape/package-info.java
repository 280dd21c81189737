/**
 * The tape: a small program of primitive operations on row-major matrices, recorded once and
 * replayed for new data.
 *
 * <p>A {@link io.geodesic.autodiff.tape.Tape} is a list of {@link io.geodesic.autodiff.tape.Var}s
 * in the order in which they were recorded; each is an input or the result of a {@link
 * io.geodesic.autodiff.tape.Primitive} applied to earlier ones. A {@link
 * io.geodesic.autodiff.tape.Shape} says whether a value has one row (or a fixed number of rows) per
 * example of the batch, or none of the batch's rows at all. Because a primitive's derivative rules
 * record primitives again, a derivative is more of the same tape, and derivatives compose.
 *
 * <p>This package knows nothing of which primitives exist, how derivatives are swept or how
 * programs are executed.
 */
package io.geodesic.autodiff.tape;
