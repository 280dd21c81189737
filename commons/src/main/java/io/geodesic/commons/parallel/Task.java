package io.geodesic.commons.parallel;

/** Body of a parallel loop. */
@FunctionalInterface
public interface Task {

  /**
   * Does one task; results may depend on {@code task} only.
   *
   * @param task number of the task, 0 … tasks−1
   * @param worker number of the thread that runs it, 0 … threads−1, to choose scratch space by: no
   *     two tasks run with the same worker at the same time
   */
  void run(int task, int worker);
}
