package io.geodesic.algorithms.settings;

/** Validation for the constructors of settings records. */
public final class Settings {

  private Settings() {}

  /**
   * Checks the values of a new record against the ranges in its {@link Setting} annotations.
   *
   * <p>A compact constructor is one line:
   *
   * <pre>{@code
   * public TrustRegionSettings {
   *   Settings.validate(TrustRegionSettings.class, maxKl, backtracks);
   * }
   * }</pre>
   *
   * @param values all components, in order
   * @throws SettingsException if a value is not allowed; the message names key, value and range
   * @throws IllegalArgumentException if there are more or fewer values than components
   */
  public static void validate(Class<? extends Record> type, Object... values) {
    SettingsSchema.of(type).validate(values);
  }
}
