package io.geodesic.algorithms.rollout;

/**
 * On-policy experience for one update. Arrays may be longer than what is in use, and are not
 * written by updaters.
 *
 * @param size number of examples n
 * @param observations n × observation size, as the policy saw them (normalised)
 * @param actions n × action columns
 * @param advantages Â, n numbers
 * @param returns targets for the critic, n numbers
 * @param values the critic's values before the update, n numbers
 * @param progress share of the training budget that was used before this batch, in [0, 1];
 *     schedules read it
 */
@SuppressWarnings(
    "ArrayRecordComponent") // the arrays are the content, and batches are not compared
public record Batch(
    int size,
    double[] observations,
    double[] actions,
    double[] advantages,
    double[] returns,
    double[] values,
    double progress) {}
