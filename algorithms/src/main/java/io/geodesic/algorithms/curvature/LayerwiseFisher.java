package io.geodesic.algorithms.curvature;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.autodiff.replay.Replay;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.checkpoint.Stateful;
import io.geodesic.policies.policy.Policy;

/**
 * The Fisher information of one policy from blocks of its layers that remember earlier batches;
 * parameters outside the network (log σ) have their own exact block.
 */
final class LayerwiseFisher implements Curvature, Stateful {

  /** Makes the layers' blocks. */
  interface Factory {
    LayerBlocks create(FisherTape tape, Damping damping);
  }

  private final Policy policy;
  private final FisherModel model;
  private final FisherTape tape;
  private final Damping damping;
  private final LayerBlocks blocks;
  private final Replay replay;
  private final FreeFisher free;

  LayerwiseFisher(Policy policy, FisherModel model, Factory factory) {
    this.policy = policy;
    this.model = model;
    this.tape = new FisherTape(policy, model);
    this.damping = new Damping(model.damping());
    this.blocks = factory.create(tape, damping);
    this.replay = tape.replay(blocks.outputs(), blocks.hotInputs());
    this.free = new FreeFisher(policy);
  }

  /**
   * Takes in a batch.
   *
   * @throws IllegalArgumentException if the policy is not the one that the statistics are of
   */
  Curvature at(Policy current, Batch batch) {
    if (current != policy) {
      throw new IllegalArgumentException("the running averages belong to another policy");
    }
    tape.bind(replay, batch);
    replay.prepare(batch.size());
    blocks.update(replay, batch.size());
    return this;
  }

  void observe(double reductionRatio) {
    damping.observe(reductionRatio);
  }

  @Override
  public void multiply(double[] v, double[] out) {
    blocks.multiply(v, out);
    free.multiply(blocks.damping(), v, out);
  }

  @Override
  public void solve(double[] g, double[] out) {
    blocks.solve(g, out);
    free.solve(blocks.damping(), g, out);
  }

  @Override
  public double damping() {
    return blocks.damping();
  }

  @Override
  public double quadratic(double[] v) {
    double sum = blocks.quadratic(v);
    return free.addQuadratic(v, sum);
  }

  @Override
  public void save(State state) {
    blocks.save(state);
    damping.save(state);
    FisherTape.save(model, state);
  }

  @Override
  public void load(State state) {
    blocks.load(state);
    damping.load(state);
    FisherTape.load(model, state);
  }
}
