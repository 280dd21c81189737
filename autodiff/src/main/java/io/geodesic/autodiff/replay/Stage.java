package io.geodesic.autodiff.replay;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The steps of one stage in their three phases, in the tape's order. */
final class Stage {

  /** What does not depend on the batch's rows. */
  final List<Step> head = new ArrayList<>();

  /** What is computed for each block of rows, sums over them included. */
  final List<Step> rows = new ArrayList<>();

  /** What follows from the sums. */
  final List<Step> tail = new ArrayList<>();

  /** The results of sums over rows. */
  final List<Value> sums = new ArrayList<>();

  /** Every value that the rows phase touches. */
  final Set<Value> touched = new LinkedHashSet<>();

  /** Numbers in one group's partial sums. */
  int sumLength;

  /** Partial sums, group after group. */
  double[] partials = new double[0];

  /** Sums over all groups; each sum's value points into it. */
  double[] merged = new double[0];

  void addSum(Value sum) {
    sum.place = Value.Place.SUM;
    sum.offset = sumLength;
    sumLength += sum.shape().size();
    sums.add(sum);
  }

  /** Makes room for the partial sums of the given number of groups. */
  void ensureGroups(int groups) {
    if (merged.length < sumLength) {
      merged = new double[sumLength];
      sums.forEach(sum -> sum.data = merged);
    }
    if (groups > 1 && partials.length < groups * sumLength) {
      partials = new double[groups * sumLength];
    }
  }

  boolean isEmpty() {
    return head.isEmpty() && rows.isEmpty() && tail.isEmpty();
  }
}
