package io.geodesic.benchmarks.run;

/** The columns of progress.csv, in order; named as Stable-Baselines3's logger names them. */
public enum ProgressColumn {
  /** Updates so far. */
  ITERATIONS("time/iterations"),
  /** Environment steps so far. */
  TOTAL_TIMESTEPS("time/total_timesteps"),
  /** Seconds so far, earlier sittings included. */
  TIME_ELAPSED("time/time_elapsed"),
  /** Environment steps per second so far. */
  FPS("time/fps"),
  /** Mean return of the last 100 training episodes. */
  EPISODE_RETURN("rollout/ep_rew_mean"),
  /** Mean length of the last 100 training episodes, in steps. */
  EPISODE_LENGTH("rollout/ep_len_mean"),
  /** Passes over batches so far; as in Stable-Baselines3, each epoch of an update counts. */
  UPDATES("train/n_updates"),
  /** Objective on the batch before the update. */
  POLICY_OBJECTIVE("train/policy_objective"),
  /** The objective's coefficient in effect: clip range or KL penalty; 0 where there is none. */
  COEFFICIENT("train/coefficient"),
  /** True mean KL(old‖new) on the batch, nats. */
  APPROX_KL("train/approx_kl"),
  /** ½ΔᵀFΔ with the strategy's F, nats; for Adam without a curvature, with the exact F. */
  PREDICTED_KL("train/predicted_kl"),
  /** True change of the objective on the batch. */
  SURROGATE_GAIN("train/surrogate_gain"),
  /** First-order change of the objective, gᵀΔ. */
  PREDICTED_GAIN("train/predicted_gain"),
  /** Mean entropy of the policy, nats. */
  ENTROPY("train/entropy"),
  /** Share of the returns' variance that the critic explained. */
  EXPLAINED_VARIANCE("train/explained_variance"),
  /** Mean squared error of the critic, halved. */
  VALUE_LOSS("train/value_loss"),
  /** Multiple of the direction that was taken; 0 when rejected. */
  STEP_SIZE("train/step_size"),
  /** Trials of the line search. */
  LINE_SEARCH_STEPS("train/line_search_steps"),
  /** Share of examples whose ratio was clipped. */
  CLIP_FRACTION("train/clip_fraction"),
  /** How the system with the curvature was solved, one word. */
  SOLVE_STATUS("train/solve_status"),
  /** Conjugate-gradient iterations. */
  CG_ITERATIONS("train/cg_iterations"),
  /** Relative residual of the solve in the strategy's own F; empty where nothing is solved. */
  SOLVE_RESIDUAL("train/solve_residual"),
  /** λ in effect. */
  DAMPING("train/damping"),
  /** How the critic's fit ended, one word. */
  CRITIC_STATUS("train/critic_status"),
  /** How the step ended, one word. */
  STATUS("train/status"),
  /** Seconds of this iteration's rollout. */
  ROLLOUT_SECONDS("time/rollout_s"),
  /** Seconds for objective and gradient. */
  GRADIENT_SECONDS("time/gradient_s"),
  /** Seconds for curvature and solve. */
  CURVATURE_SECONDS("time/curvature_s"),
  /** Seconds for the line search. */
  LINE_SEARCH_SECONDS("time/line_search_s"),
  /** Seconds for the critic. */
  CRITIC_SECONDS("time/critic_s"),
  /** Seconds for the whole update. */
  UPDATE_SECONDS("time/update_s");

  private final String header;

  ProgressColumn(String header) {
    this.header = header;
  }

  /** Returns the column's name in the file. */
  public String header() {
    return header;
  }
}
