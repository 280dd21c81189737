package io.geodesic.algorithms.settings;

/**
 * What a listing says of one setting.
 *
 * @param key the name by which it is set
 * @param type integer, number, boolean, choice, integers or text
 * @param allowed the values it may take, for example {@code (0, 10]}
 * @param value the current value: a number, a Boolean, a String or a list of integers
 * @param doc meaning and unit in one line
 * @param source the paper or system of the default value, or an empty string
 */
public record SettingDescription(
    String key, String type, String allowed, Object value, String doc, String source) {}
