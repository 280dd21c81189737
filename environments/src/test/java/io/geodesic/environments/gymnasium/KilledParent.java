package io.geodesic.environments.gymnasium;

import io.geodesic.commons.random.RandomStreams;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.core.Outcome;

/** A program that starts a worker, prints its number, and waits to be killed. */
final class KilledParent {
  private KilledParent() {}

  /** Runs the program; the argument is the environment's id, which may hang in its first step. */
  public static void main(String[] args) throws InterruptedException {
    GymnasiumFamily family = new GymnasiumFamily(Python.STAND_IN.settings(600));
    Environment environment = family.find(args[0]).orElseThrow().make();
    environment.reset(new RandomStreams(1).stream("test"), new double[4], 0);
    environment.announce(new double[1], 0); // the worker finds this message even without us
    System.out.println(ProcessHandle.current().children().findFirst().orElseThrow().pid());
    environment.step(new double[1], 0, new double[4], 0, new Outcome());
    Thread.sleep(600_000);
  }
}
