package io.geodesic.policies.policy;

import io.geodesic.autodiff.tape.Tape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.autodiff.tape.VectorInput;
import io.geodesic.policies.network.Layer;
import java.util.List;

/**
 * A policy on a tape.
 *
 * @param tape the tape it is recorded on
 * @param observations the input N × observations
 * @param theta the flat parameter vector
 * @param parameters the action distribution's parameters
 * @param output the network's output, N × outputs
 * @param layers the network's affine layers
 */
public record RecordedPolicy(
    Tape tape,
    Var observations,
    VectorInput theta,
    List<Var> parameters,
    Var output,
    List<Layer> layers) {}
