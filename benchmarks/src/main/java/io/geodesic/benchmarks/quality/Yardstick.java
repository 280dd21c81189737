package io.geodesic.benchmarks.quality;

import io.geodesic.algorithms.curvature.FisherProduct;
import io.geodesic.algorithms.objective.PolicyProblem;
import io.geodesic.algorithms.quality.BilinearProbes;
import io.geodesic.algorithms.quality.BlockEnergy;
import io.geodesic.algorithms.quality.FisherFactor;
import io.geodesic.algorithms.quality.FisherSpectrum;
import io.geodesic.algorithms.quality.ParameterBlock;
import io.geodesic.algorithms.quality.StepProbe;
import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.commons.kernel.KernelProvider;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.policies.policy.Policy;
import java.util.ArrayList;
import java.util.List;

/** The exact Fisher information of one batch, in all the forms that measurements compare with. */
final class Yardstick {

  final Policy policy;
  final Batch batch;
  final StepProbe steps;
  final FisherFactor factor;
  final FisherSpectrum spectrum;
  final BlockEnergy energy;
  final FisherProduct product;
  final List<ProbedBlock> blocks = new ArrayList<>();

  /** F⁺g. */
  final double[] natural;

  Yardstick(PolicyProblem problem, RandomStreams random, Effort effort) {
    this.policy = problem.policy();
    this.batch = problem.batch();
    this.steps = new StepProbe(problem);
    this.factor = FisherFactor.of(policy, batch);
    this.spectrum = FisherSpectrum.of(factor);
    this.energy = BlockEnergy.of(factor, ParameterBlock.of(policy));
    this.product = new FisherProduct(policy, Workers.inline());
    product.prepare(batch);
    this.natural = spectrum.solve(steps.gradient(), 0);
    addBlock(ParameterBlock.all(policy), spectrum.frobeniusNorm(), random, effort);
    for (int i = 0; i < energy.blocks().size(); i++) {
      double norm = Math.sqrt(energy.squaredNorm(i, i));
      addBlock(energy.blocks().get(i), norm, random, effort);
    }
  }

  private void addBlock(ParameterBlock block, double norm, RandomStreams random, Effort effort) {
    BilinearProbes probes =
        new BilinearProbes(
            policy.parameterCount(),
            block,
            effort.probes(),
            random.stream("probes", blocks.size()));
    blocks.add(new ProbedBlock(block, probes, this::quadratic, norm));
  }

  /** Returns g. */
  double[] gradient() {
    return steps.gradient();
  }

  /** Computes out ← (F + λI)v. */
  void multiply(double damping, double[] v, double[] out) {
    product.multiply(v, out);
    for (int i = 0; i < v.length; i++) {
      out[i] += damping * v[i];
    }
  }

  /** Returns vᵀFv. */
  double quadratic(double[] v) {
    double[] out = new double[v.length];
    product.multiply(v, out);
    return KernelProvider.kernels().dot(v, 0, out, 0, v.length);
  }
}
