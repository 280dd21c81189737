package io.geodesic.autodiff.derivative;

import static io.geodesic.autodiff.testing.Close.assertClose;

import io.geodesic.autodiff.primitive.Elementary;
import io.geodesic.autodiff.primitive.Softmax;
import io.geodesic.autodiff.primitive.Sums;
import io.geodesic.autodiff.replay.Replay;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.autodiff.testing.Array;
import io.geodesic.autodiff.testing.Evaluation;
import io.geodesic.autodiff.testing.SmallNetwork;
import io.geodesic.commons.parallel.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * What Kronecker factors and exact Fisher matrices are made of: the inputs of the affine operations
 * and the adjoints of their results.
 */
class PerExampleGradientTest {

  private static final int BATCH = 300;

  private final SmallNetwork network = new SmallNetwork();
  private final SplittableRandom random = new SplittableRandom(3);
  private final double[] theta = network.drawParameters(random);
  private final Array observations = Array.random(network.observations.shape(), BATCH, random);
  private final Var loss = Sums.sum(Elementary.square(Softmax.logSoftmax(network.output())));

  @Test
  void exampleGradientIsOuterProductOfAffineInputAndAdjoint() {
    List<Var> adjoints = Derivatives.grad(loss, network.preActivations);
    List<Var> outputs = new ArrayList<>(adjoints);
    outputs.addAll(network.layerInputs);
    Replay batch = replay(outputs, observations);
    List<Var> gradient = Derivatives.grad(loss, network.parameters.slices());
    for (int example = 0; example < BATCH; example += 37) {
      Replay single = replay(gradient, observations.rowRange(example, example + 1));
      for (int layer = 0; layer < adjoints.size(); layer++) {
        Array input = row(batch, network.layerInputs.get(layer), example);
        Array adjoint = row(batch, adjoints.get(layer), example);
        String where = "example " + example + ", layer " + layer;
        assertClose(
            Evaluation.read(single, gradient.get(2 * layer), 1),
            input.transposed().times(adjoint),
            1e-12,
            where + ", weights");
        assertClose(
            Evaluation.read(single, gradient.get(2 * layer + 1), 1),
            adjoint,
            1e-12,
            where + ", bias");
      }
    }
  }

  @Test
  void exampleGradientsSumToTheGradient() {
    List<Var> adjoints = Derivatives.grad(loss, network.preActivations);
    List<Var> gradient = Derivatives.grad(loss, network.parameters.slices());
    List<Var> outputs = new ArrayList<>(adjoints);
    outputs.addAll(network.layerInputs);
    outputs.addAll(gradient);
    Replay replay = replay(outputs, observations);
    for (int layer = 0; layer < adjoints.size(); layer++) {
      Array inputs = Evaluation.read(replay, network.layerInputs.get(layer), BATCH);
      Array sum = inputs.transposed().times(Evaluation.read(replay, adjoints.get(layer), BATCH));
      assertClose(
          Evaluation.read(replay, gradient.get(2 * layer), BATCH), sum, 1e-11, "layer " + layer);
    }
  }

  private Replay replay(List<Var> outputs, Array batch) {
    Replay replay = new Replay(outputs, Workers.inline());
    replay.bind(network.parameters, theta);
    replay.bind(network.observations, batch.data(), 0);
    replay.evaluate(batch.rows());
    return replay;
  }

  private static Array row(Replay replay, Var output, int example) {
    return Evaluation.read(replay, output, BATCH).rowRange(example, example + 1);
  }
}
