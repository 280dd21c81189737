/**
 * The numbers of a report: what each seed reached and what a group's seeds say together.
 *
 * <p>{@link io.geodesic.reports.summary.Summary} holds one {@link
 * io.geodesic.reports.summary.GroupSummary} per environment and label: final and evaluation return
 * (interquartile mean over seeds with its 95 % interval), environment steps to the reward
 * threshold, and what it cost in seconds. {@link io.geodesic.reports.summary.SummaryJson} writes it
 * as {@code summary.json}.
 *
 * <p>NaN means "not recorded" or "not reached" throughout, and null in JSON. Knows nothing of
 * tables or figures.
 */
package io.geodesic.reports.summary;
