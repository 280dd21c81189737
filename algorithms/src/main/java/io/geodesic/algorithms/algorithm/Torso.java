package io.geodesic.algorithms.algorithm;

/** Whether policy and critic have a network each. */
public enum Torso {
  /** Two networks, the critic fitted by a rule of its own. */
  SEPARATE,
  /** One network that gives the value beside the actions; one objective, one joint Fisher. */
  SHARED
}
