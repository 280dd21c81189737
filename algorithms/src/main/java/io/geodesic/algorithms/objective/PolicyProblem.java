package io.geodesic.algorithms.objective;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.autodiff.replay.Replay;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.policy.Policy;

/**
 * The maximisation of an objective's mean over a batch, J(θ), starting from θ_old.
 *
 * <p>{@link #load} takes a batch and remembers the policy as it is then as π_old; values and
 * gradients are of the policy's parameters at the time of the call. Reuses its arrays; not
 * thread-safe.
 */
public final class PolicyProblem {

  private final Policy policy;
  private final Goal goal;
  private final Workers workers;
  private final ProblemTape tape;
  private final StartingPoint start;
  private final Replay gradient;
  private final Replay measures;
  private final Behaviour behaviour;
  private final Minibatch minibatch;
  private final double[] weight = new double[1];
  private final double[] coefficient = new double[1];
  private StepModel model;
  private Batch batch;

  /**
   * Records the problem of a policy.
   *
   * @throws IllegalArgumentException if the goal counts the critic's loss but the policy's network
   *     gives no value
   */
  public PolicyProblem(Policy policy, Goal goal, Workers workers) {
    this.policy = policy;
    this.goal = goal;
    this.workers = workers;
    this.tape = new ProblemTape(policy, goal);
    this.start = new StartingPoint(policy, goal, workers);
    this.gradient = new Replay(tape.gradientOutputs(), workers);
    this.measures = new Replay(tape.measures().outputs(), workers);
    this.behaviour = new Behaviour(policy);
    this.minibatch = new Minibatch(policy, tape, gradient);
    bindShared(gradient, tape.inputs());
    bindShared(measures, tape.inputs());
    bindShared(start.replay(), start.inputs());
  }

  private void bindShared(Replay replay, ProblemInputs inputs) {
    replay.bind(inputs.policy().theta(), policy.parameters());
    replay.bind(inputs.weight(), weight, 0);
    replay.bind(inputs.coefficient(), coefficient, 0);
  }

  public Policy policy() {
    return policy;
  }

  /**
   * Takes a batch, with the current policy as π_old.
   *
   * @return the current policy on it, what {@link #evaluate} would measure
   */
  public Evaluation load(Batch newBatch) {
    batch = newBatch;
    coefficient[0] = goal.coefficient().at(batch.progress());
    weight[0] = 1.0 / batch.size();
    return start.measure(batch, behaviour);
  }

  /** Replaces the objective's coefficient until the next {@link #load}. */
  public void setCoefficient(double value) {
    coefficient[0] = value;
  }

  /** The objective's coefficient in effect; 0 for objectives that have none. */
  public double coefficient() {
    return coefficient[0];
  }

  /** The batch at hand. */
  public Batch batch() {
    return batch;
  }

  /**
   * Computes the gradient of J over the whole batch.
   *
   * @param out receives ∇J(θ)
   * @return J(θ)
   */
  public double gradient(double[] out) {
    tape.bind(gradient, batch, behaviour);
    return gradient(batch.size(), out);
  }

  /**
   * Computes the gradient of J over some examples of the batch.
   *
   * @param rows row numbers; those from {@code from} to {@code to − 1} are used
   * @param out receives the gradient of the mean over these rows
   * @return the mean objective of these rows
   */
  public double gradient(int[] rows, int from, int to, double[] out) {
    minibatch.gatherRows(batch, behaviour, rows, from, to);
    tape.bind(gradient, minibatch.batch(), minibatch.behaviour());
    return gradient(to - from, out);
  }

  /** Measures the current policy on the whole batch. */
  public Evaluation evaluate() {
    tape.bind(measures, batch, behaviour);
    weight[0] = 1.0 / batch.size();
    measures.evaluate(batch.size());
    return tape.measures().read(measures);
  }

  /**
   * Predicts a step by the models of first and second order over the whole batch.
   *
   * @param parameters where the step starts
   * @param step Δ, of the same length
   */
  public Prediction predict(double[] parameters, double[] step) {
    if (model == null) {
      model = new StepModel(policy.distribution(), tape, workers);
      bindShared(model.replay(), tape.inputs());
    }
    tape.bind(model.replay(), batch, behaviour);
    weight[0] = 1.0 / batch.size();
    return model.predict(parameters, step, batch.size());
  }

  private double gradient(int size, double[] out) {
    weight[0] = 1.0 / size;
    gradient.evaluate(size);
    gradient.copy(tape.gradient(), out);
    return gradient.scalar(tape.measures().objective());
  }
}
