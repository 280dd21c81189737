package io.geodesic.algorithms.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings records of one run in order, addressed by flat keys. Immutable.
 *
 * <p>No two records share a key, so that {@code maxKl=0.02} needs no prefix.
 */
public final class Configuration {

  private final String owner;
  private final List<Record> records;
  private final Map<String, Integer> owners = new LinkedHashMap<>();

  private Configuration(String owner, List<Record> records) {
    this.owner = owner;
    this.records = records;
    for (int i = 0; i < records.size(); i++) {
      for (String key : SettingsSchema.of(records.get(i)).keys()) {
        Integer other = owners.putIfAbsent(key, i);
        if (other != null) {
          throw new IllegalArgumentException(
              "setting '%s' is in both %s and %s"
                  .formatted(key, name(records.get(other)), name(records.get(i))));
        }
      }
    }
  }

  /**
   * Joins records.
   *
   * @param owner whose settings they are, for example {@code trpo}; named by errors
   * @throws IllegalArgumentException if two records share a key
   */
  public static Configuration of(String owner, Record... records) {
    return new Configuration(owner, List.of(records));
  }

  /** Returns the records in order. */
  public List<Record> records() {
    return records;
  }

  /**
   * Returns the record of this class.
   *
   * @throws IllegalArgumentException if there is none
   */
  public <R extends Record> R get(Class<R> type) {
    for (Record settings : records) {
      if (type.isInstance(settings)) {
        return type.cast(settings);
      }
    }
    throw new IllegalArgumentException(owner + " has no " + type.getSimpleName());
  }

  /** Returns the keys, record by record. */
  public List<String> keys() {
    return List.copyOf(owners.keySet());
  }

  /** Returns one description per setting, record by record. */
  public List<SettingDescription> describe() {
    List<SettingDescription> descriptions = new ArrayList<>();
    records.forEach(
        settings -> descriptions.addAll(SettingsSchema.of(settings).describe(settings)));
    return descriptions;
  }

  /** Returns all values as JSON holds them, by key, record by record. */
  public Map<String, Object> toMap() {
    Map<String, Object> values = new LinkedHashMap<>();
    records.forEach(settings -> values.putAll(SettingsSchema.of(settings).toMap(settings)));
    return values;
  }

  /**
   * Returns a copy with values replaced, each record's at once.
   *
   * @param values text or values as JSON holds them, by key; need not name every setting
   * @throws SettingsException if a key is unknown or a value not allowed
   */
  public Configuration with(Map<String, ?> values) {
    List<Map<String, Object>> shares = new ArrayList<>();
    records.forEach(settings -> shares.add(new LinkedHashMap<>()));
    values.forEach(
        (key, value) -> {
          Integer index = owners.get(key);
          if (index == null) {
            throw SettingsSchema.unknown(owner, key, owners.keySet());
          }
          shares.get(index).put(key, value);
        });
    List<Record> replaced = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      Record settings = records.get(i);
      replaced.add(SettingsSchema.of(settings).with(settings, shares.get(i)));
    }
    return new Configuration(owner, List.copyOf(replaced));
  }

  /**
   * Returns a copy with one value replaced.
   *
   * @throws SettingsException if the key is unknown or the value not allowed
   */
  public Configuration with(String key, Object value) {
    return with(Map.of(key, value));
  }

  /**
   * Reads assignments of the form {@code key=value}, of which a later one replaces an earlier one.
   *
   * @throws SettingsException if one has no key or no equals sign
   */
  public static Map<String, String> assignments(List<String> assignments) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String assignment : assignments) {
      int equals = assignment.indexOf('=');
      if (equals < 1) {
        throw new SettingsException("setting '" + assignment + "' must be written as key=value");
      }
      values.put(assignment.substring(0, equals).strip(), assignment.substring(equals + 1));
    }
    return values;
  }

  private static String name(Record settings) {
    return settings.getClass().getSimpleName();
  }
}
