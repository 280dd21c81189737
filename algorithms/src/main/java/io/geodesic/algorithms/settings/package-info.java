/**
 * Options as records: every option has one documented line, one range and one key.
 *
 * <p>A settings record annotates its components with {@link
 * io.geodesic.algorithms.settings.Setting}: meaning, unit, range, source. The canonical constructor
 * calls {@link io.geodesic.algorithms.settings.Settings#validate}, so that no record out of range
 * exists; {@link io.geodesic.algorithms.settings.SettingsSchema} reads, prints and replaces
 * components by key; a {@link io.geodesic.algorithms.settings.Configuration} joins the records of
 * one run under flat, unique keys, which is what {@code --set key=value} and {@code config.json}
 * speak. Whatever is wrong with a key or value is one {@link
 * io.geodesic.algorithms.settings.SettingsException}.
 *
 * <p>Knows no algorithm and reads no files.
 */
package io.geodesic.algorithms.settings;
