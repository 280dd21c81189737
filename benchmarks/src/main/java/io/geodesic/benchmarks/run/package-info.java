/**
 * One run and the directory that remembers it.
 *
 * <p>{@link io.geodesic.benchmarks.run.RecordedRun} trains what a {@link
 * io.geodesic.benchmarks.run.RunSpec} describes and leaves a {@link
 * io.geodesic.benchmarks.run.RunDirectory} behind: configuration, rows, checkpoint, status. Rows
 * are appended and reach the file system one by one; JSON files and the checkpoint are replaced as
 * a whole. A checkpoint remembers how long each file of rows was when it was taken; resuming cuts
 * the files to that length, so that a resumed run records the same rows as an uninterrupted one.
 *
 * <p>Knows the trainer, but no algorithm, no command and no console.
 */
package io.geodesic.benchmarks.run;
