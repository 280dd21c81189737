/**
 * Recorded runs in, figures and tables out; nothing is ever run here.
 *
 * <p>{@link io.geodesic.reports.Report} is the way in: {@code Report.of(roots).write(out,
 * formats)}. Behind it data flows one way: {@code run} reads directories, {@code estimate} and
 * {@code curve} say what the seeds have in common, {@code summary} holds the numbers; {@code
 * benchmark} reads what JMH has measured, {@code growth} fits how it grows; {@code table}, {@code
 * figure} and {@code page} show them. Only {@code font} and {@code figure} touch AWT.
 *
 * <p>The same runs give the same files, byte by byte, on any machine: no clock, no locale, no
 * installed font enters.
 */
package io.geodesic.reports;
