/**
 * The command line: {@code geodesic compare|train|evaluate|report|bench|trace|list}.
 *
 * <p>{@link io.geodesic.benchmarks.cli.Geodesic} is the main class; every command is one class.
 * Results go to standard output, progress and errors to standard error. Exit code 0 means success,
 * 2 bad usage, 1 that something failed while running; errors are one line, {@code geodesic: …},
 * with a stack trace only under {@code --debug}.
 *
 * <p>The only package that knows the console; nothing depends on it.
 */
package io.geodesic.benchmarks.cli;
