package io.geodesic.autodiff.derivative;

import io.geodesic.autodiff.tape.Var;
import java.util.List;

/** Argument checks of the sweeps. */
final class Checks {

  private Checks() {}

  static void pairs(String sweep, List<Var> values, List<Var> directions) {
    if (values.size() != directions.size()) {
      throw new IllegalArgumentException(
          sweep + ": " + values.size() + " values but " + directions.size() + " directions");
    }
    for (int i = 0; i < values.size(); i++) {
      if (!values.get(i).shape().equals(directions.get(i).shape())) {
        throw new IllegalArgumentException(
            sweep + ": " + values.get(i) + " moves along " + directions.get(i).shape());
      }
    }
  }
}
