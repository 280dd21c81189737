package io.geodesic.autodiff.replay;

import io.geodesic.autodiff.tape.Primitive;
import java.util.List;

/** One operation of the program. */
record Step(Primitive primitive, List<Value> inputs, Value output) {}
