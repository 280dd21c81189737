package io.geodesic.reports.growth;

import java.util.ArrayList;
import java.util.List;

/**
 * The terms of each curvature's cost at one size, with the constants of the leading operations: 2
 * for a multiply-add, half of that where symmetry saves it; n³/3 for Cholesky's factorisation, n³
 * with the inverse; 9n³ for the eigenvalues and vectors of a symmetric matrix (Golub and Van Loan
 * 2013, section 8.3). Of a block-diagonal matrix, those of the largest block.
 */
final class CostModel {

  private final NetworkSize network;
  private final double n;
  private final double k;
  private final double p;
  private final List<CostTerm> terms = new ArrayList<>();

  private CostModel(CostPoint size) {
    this.network = size.network();
    this.n = size.batch();
    this.k = network.outputs();
    this.p = network.parameters();
  }

  /** Returns the terms of an estimate, factorisations included; none for an unknown curvature. */
  static List<CostTerm> estimate(String curvature, CostPoint size) {
    CostModel model = new CostModel(size);
    switch (curvature) {
      case "exact" -> model.dense(0, model.network.layers());
      case "block" -> model.dense(model.network.largest(), 1);
      case "diagonal" -> model.add("NKP", 1, 1, 2 * model.n * model.p * (model.k + 2));
      case "cg" -> model.add("NP", 1, 1, 2 * model.n * model.p);
      case "kfac" -> model.factors(1);
      case "ekfac" -> model.factors(9);
      default -> {}
    }
    return model.terms;
  }

  /** Returns the terms of a solve; none for an unknown curvature. */
  static List<CostTerm> solve(String curvature, CostPoint size) {
    CostModel model = new CostModel(size);
    switch (curvature) {
      case "exact" -> model.denseSolve(model.width(0, model.network.layers()));
      case "block" -> model.denseSolve(model.width(model.network.largest(), 1));
      case "diagonal" -> model.add("P", 1, 0, 2 * model.p);
      case "cg" -> model.add("NP", 1, 1, 8 * model.n * model.p);
      case "kfac" -> model.add("P^1.5", 1.5, 0, model.transforms());
      case "ekfac" -> model.add("P^1.5", 1.5, 0, 2 * model.transforms());
      default -> {}
    }
    return model.terms;
  }

  /**
   * Returns the condition that decides which matrix is factored; empty where there is no choice.
   */
  static String regime(String curvature, CostPoint size) {
    CostModel model = new CostModel(size);
    if (curvature.equals("exact")) {
      return model.inSamples(model.width(0, model.network.layers())) ? "P > NK" : "P ≤ NK";
    } else if (curvature.equals("block")) {
      return model.inSamples(model.width(model.network.largest(), 1)) ? "block > NK" : "block ≤ NK";
    }
    return "";
  }

  private void add(String formula, double parameters, double batch, double operations) {
    terms.add(new CostTerm(formula, parameters, batch, operations));
  }

  /** The signals of all layers: one pass forward, one backward for each output. */
  private void signals() {
    add("NKP", 1, 1, 2 * n * p * (k + 1));
  }

  private double width(int first, int layers) {
    double sum = 0;
    for (int l = first; l < first + layers; l++) {
      sum += network.parameters(l);
    }
    return sum;
  }

  private boolean inSamples(double width) {
    return n * k < width;
  }

  /** One dense matrix over consecutive layers. */
  private void dense(int first, int layers) {
    signals();
    double width = width(first, layers);
    double rows = n * k;
    if (inSamples(width)) {
      double inner = 0;
      for (int l = first; l < first + layers; l++) {
        inner += 2 * n * n * (network.inputs(l) + k * k * network.outputs(l));
      }
      add("(NK)²·√P", 0.5, 2, inner);
      add("(NK)³", 0, 3, rows * rows * rows / 3);
    } else {
      add("NKP²", 2, 1, rows * width * width);
      add("P³", 3, 0, width * width * width / 3);
    }
  }

  private void denseSolve(double width) {
    if (inSamples(width)) {
      add("NP", 1, 1, 4 * n * width);
      add("(NK)²", 0, 2, 2 * n * k * n * k);
    } else {
      add("P²", 2, 0, 2 * width * width);
    }
  }

  /** Signals, the factors' moments, and their inverses or eigenvectors. */
  private void factors(double constant) {
    double moments = 0;
    double inverses = 0;
    for (int l = 0; l < network.layers(); l++) {
      double in = network.inputs(l);
      double out = network.outputs(l);
      moments += n * (in * in + k * out * out);
      inverses += constant * (in * in * in + out * out * out);
    }
    add("NKP", 1, 1, 2 * n * p * (k + 1) + moments);
    add("P^1.5", 1.5, 0, inverses);
  }

  /** V ↦ AVG of all layers. */
  private double transforms() {
    double sum = 0;
    for (int l = 0; l < network.layers(); l++) {
      double in = network.inputs(l);
      double out = network.outputs(l);
      sum += 2 * in * out * (in + out);
    }
    return sum;
  }
}
