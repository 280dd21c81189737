package io.geodesic.benchmarks.jmh.plan;

import io.geodesic.benchmarks.jmh.CurvatureBenchmark;
import io.geodesic.benchmarks.jmh.ElementaryFunctionsBenchmark;
import io.geodesic.benchmarks.jmh.EnvironmentBenchmark;
import io.geodesic.benchmarks.jmh.FisherVectorProductBenchmark;
import io.geodesic.benchmarks.jmh.GemmBenchmark;
import io.geodesic.benchmarks.jmh.RolloutBenchmark;
import io.geodesic.benchmarks.jmh.TrainingBenchmark;
import io.geodesic.benchmarks.jmh.UpdateBenchmark;
import io.geodesic.commons.text.NearestMatch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The plans, by name. Sizes are those of the README's tables: 17-64-64-6 with 2048 states unless
 * said otherwise.
 */
public final class BenchmarkPlans {

  /** What runs when nothing is named. */
  public static final String ALL = "all";

  private static final String GROWTH = "growth";
  private static final String NETWORK = "network";
  private static final String BATCH = "batch";
  private static final String CURVATURE = "curvature";

  /** Matrix-free and layerwise curvatures, for networks of any size. */
  private static final String LEAN = "diagonal,cg,kfac,ekfac";

  /** Curvatures with dense matrices, for networks up to some 10⁴ parameters. */
  private static final String DENSE = "block,exact";

  private BenchmarkPlans() {}

  /** What can be asked for, in order. */
  public static List<String> names() {
    return List.copyOf(plans(true).keySet());
  }

  /**
   * Returns a plan.
   *
   * @param quick whether a rough look will do
   * @throws IllegalArgumentException if there is no such plan
   */
  public static BenchmarkPlan get(String name, boolean quick) {
    Map<String, BenchmarkPlan> plans = plans(quick);
    if (!plans.containsKey(name)) {
      List<String> names = new ArrayList<>(plans.keySet());
      names.add(CURVATURE);
      throw new IllegalArgumentException(NearestMatch.message("benchmark", name, names));
    }
    return plans.get(name);
  }

  /** All subjects one after the other; growth repeats them at more sizes. */
  private static BenchmarkPlan all(Collection<BenchmarkPlan> plans, Effort effort) {
    return new BenchmarkPlan(
        ALL,
        "every subject",
        effort,
        plans.stream()
            .filter(plan -> !plan.name().equals(GROWTH))
            .flatMap(plan -> plan.selections().stream())
            .toList());
  }

  private static Map<String, BenchmarkPlan> plans(boolean quick) {
    Effort usual = quick ? Effort.QUICK : Effort.ANNOTATED;
    Effort many = quick ? Effort.QUICK : Effort.SHORT;
    Map<String, BenchmarkPlan> plans = new LinkedHashMap<>();
    for (BenchmarkPlan plan :
        List.of(
            new BenchmarkPlan("peak", "the FMA peak of one core alone", usual, List.of()),
            new BenchmarkPlan("gemm", "the matrix products of a layer", usual, gemm(quick)),
            new BenchmarkPlan("functions", "elementary functions", usual, functions(quick)),
            new BenchmarkPlan("fvp", "Fisher-vector products and gradients", usual, fvp(quick)),
            new BenchmarkPlan("cost", "estimate and solve of each curvature", usual, cost(quick)),
            new BenchmarkPlan(
                GROWTH, "how costs grow with parameters and batch", many, growth(quick)),
            new BenchmarkPlan(
                "update", "what an update of each algorithm costs", usual, update(quick)),
            new BenchmarkPlan("rollout", "experience with networks", usual, rollout(quick)),
            new BenchmarkPlan("env", "environments alone", usual, env(quick)),
            new BenchmarkPlan(
                "training",
                "a whole training by PPO",
                Effort.ANNOTATED,
                List.of(
                    quick
                        ? Selection.of(TrainingBenchmark.class).with("steps", "20480")
                        : Selection.of(TrainingBenchmark.class))))) {
      plans.put(plan.name(), plan);
    }
    plans.put(ALL, all(plans.values(), many));
    return plans;
  }

  private static List<Selection> gemm(boolean quick) {
    Selection gemm = Selection.of(GemmBenchmark.class);
    if (quick) {
      return List.of(gemm.with("shape", "2048x64x64"));
    }
    return List.of(
        gemm.with("transpose", "NN").with("shape", "2048x64x64,2048x64x17,2048x6x64"),
        gemm.with("transpose", "NT").with("shape", "2048x64x64,2048x64x6"),
        gemm.with("transpose", "TN").with("shape", "64x64x2048,17x64x2048,64x6x2048"),
        gemm.with("shape", "257x33x19"),
        gemm.with("kernels", "scalar").with("transpose", "NN").with("shape", "2048x64x64"));
  }

  private static List<Selection> functions(boolean quick) {
    Selection functions = Selection.of(ElementaryFunctionsBenchmark.class);
    return List.of(
        quick
            ? functions
            : functions.with(
                "function", "exp,expm1,log,log1p,tanh,sigmoid,softplus,elu,tanhDerivative"));
  }

  private static List<Selection> fvp(boolean quick) {
    Selection middle = Selection.of(FisherVectorProductBenchmark.class).with(NETWORK, "17-64-64-6");
    Selection small = middle.with(NETWORK, "4-64-64-2").with("distribution", "categorical");
    Selection large = middle.with(NETWORK, "376-256-256-17");
    if (quick) {
      return List.of(middle.with("product", "fisher,gradient"), small, large);
    }
    return List.of(
        middle.with("product", "fisher,hessian,gradient"),
        middle.with(BATCH, "256,32768"),
        middle.with("threads", "2"),
        middle.with("kernels", "scalar"),
        small.with("product", "fisher,gradient"),
        large.with("product", "fisher,gradient"));
  }

  private static List<Selection> cost(boolean quick) {
    Selection cost = Selection.of(CurvatureBenchmark.class).with(NETWORK, "17-64-64-6");
    return List.of(
        cost.with(CURVATURE, LEAN),
        quick
            ? cost.with(CURVATURE, DENSE).with(NETWORK, "17-32-32-6").with(BATCH, "512")
            : cost.with(CURVATURE, DENSE),
        Selection.of(FisherVectorProductBenchmark.class)
            .with(NETWORK, "17-64-64-6")
            .with("product", "gradient"));
  }

  private static List<Selection> growth(boolean quick) {
    Selection cost = Selection.of(CurvatureBenchmark.class);
    Selection lean = cost.with(CURVATURE, LEAN);
    Selection dense = cost.with(CURVATURE, DENSE);
    String middle = "17-32-32-6";
    if (quick) {
      return List.of(
          lean.with(NETWORK, "8-8-4,64-128-128-8").with(BATCH, "512"),
          dense.with(NETWORK, "8-8-4," + middle).with(BATCH, "512"),
          lean.with(NETWORK, "8-8-4").with(BATCH, "4096"));
    }
    String small = "8-8-4,8-16-16-4,17-32-32-6,17-64-64-6";
    String all = small + ",64-128-128-8,376-256-256-17,376-384-384-17";
    return List.of(
        lean.with(NETWORK, all),
        dense.with(NETWORK, small),
        Selection.of(FisherVectorProductBenchmark.class)
            .with(NETWORK, all)
            .with("product", "fisher,gradient"),
        lean.with(NETWORK, middle).with(BATCH, "128,512,2048,8192,32768"),
        dense.with(NETWORK, middle).with(BATCH, "128,512,2048"));
  }

  private static List<Selection> update(boolean quick) {
    Selection update = Selection.of(UpdateBenchmark.class);
    if (quick) {
      return List.of(update.with(NETWORK, "8-16-16-4,17-64-64-6"));
    }
    return List.of(
        update.with(NETWORK, "8-16-16-4,17-64-64-6,64-128-128-8,376-256-256-17"),
        update.with(BATCH, "256,2048,8192"));
  }

  private static List<Selection> rollout(boolean quick) {
    Selection rollout = Selection.of(RolloutBenchmark.class);
    return List.of(quick ? rollout.with("env", "CartPole-v1") : rollout);
  }

  private static List<Selection> env(boolean quick) {
    Selection env = Selection.of(EnvironmentBenchmark.class);
    return List.of(quick ? env.with("env", "CartPole-v1,Pendulum-v1") : env);
  }
}
