package io.geodesic.algorithms.settings;

import io.geodesic.commons.text.NearestMatch;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The components of one settings record by key: read, describe, replace, validate.
 *
 * @param <R> the record, whose every component is annotated with {@link Setting}
 */
public final class SettingsSchema<R extends Record> {

  private static final ClassValue<SettingsSchema<?>> SCHEMAS =
      new ClassValue<>() {
        @Override
        protected SettingsSchema<?> computeValue(Class<?> type) {
          return new SettingsSchema<>(type.asSubclass(Record.class));
        }
      };

  private final Class<R> type;
  private final Map<String, Component> components = new LinkedHashMap<>();
  private final Constructor<R> constructor;

  private SettingsSchema(Class<R> type) {
    this.type = type;
    for (var component : type.getRecordComponents()) {
      components.put(component.getName(), new Component(component));
    }
    Class<?>[] types = components.values().stream().map(Component::type).toArray(Class<?>[]::new);
    constructor = reflect(type.getSimpleName(), () -> type.getDeclaredConstructor(types));
    constructor.setAccessible(true);
  }

  /**
   * Returns the schema of a record class.
   *
   * @throws IllegalArgumentException if a component lacks {@link Setting} or has another type than
   *     settings may have
   */
  @SuppressWarnings("unchecked") // computeValue makes a SettingsSchema of just this class
  public static <R extends Record> SettingsSchema<R> of(Class<R> type) {
    return (SettingsSchema<R>) SCHEMAS.get(type);
  }

  @SuppressWarnings("unchecked") // a record's own class
  static <R extends Record> SettingsSchema<R> of(R settings) {
    return (SettingsSchema<R>) of(settings.getClass());
  }

  /** Returns the keys in the order of the components. */
  public List<String> keys() {
    return List.copyOf(components.keySet());
  }

  /** Returns one description per component, with the values of {@code settings}. */
  public List<SettingDescription> describe(R settings) {
    return components.values().stream().map(component -> component.describe(settings)).toList();
  }

  /** Returns the values as JSON holds them, by key, in the order of the components. */
  public Map<String, Object> toMap(R settings) {
    Map<String, Object> values = new LinkedHashMap<>();
    components.forEach((key, component) -> values.put(key, component.plain(settings)));
    return values;
  }

  /**
   * Returns a copy of {@code settings} with one component replaced.
   *
   * @throws SettingsException if the key is unknown or the value not allowed
   */
  public R with(R settings, String key, String value) {
    return with(settings, Map.of(key, value));
  }

  /**
   * Returns a copy of {@code settings} with the given components replaced, all at once.
   *
   * @param values text or values as JSON holds them, by key; need not name every component
   * @throws SettingsException if a key is unknown or a value not allowed
   */
  public R with(R settings, Map<String, ?> values) {
    for (String key : values.keySet()) {
      if (!components.containsKey(key)) {
        throw unknown(type.getSimpleName(), key, keys());
      }
    }
    Object[] arguments = new Object[components.size()];
    int index = 0;
    for (Component component : components.values()) {
      arguments[index++] =
          values.containsKey(component.key())
              ? component.parse(values.get(component.key()))
              : component.get(settings);
    }
    validate(arguments);
    return reflect(type.getSimpleName(), () -> constructor.newInstance(arguments));
  }

  /** Checks values in the order of the components. */
  void validate(Object... values) {
    if (values.length != components.size()) {
      throw new IllegalArgumentException(
          "%s has %d components; %d values were given to validate: %s"
              .formatted(
                  type.getSimpleName(), components.size(), values.length, Arrays.toString(values)));
    }
    int index = 0;
    for (Component component : components.values()) {
      component.check(values[index++]);
    }
  }

  static SettingsException unknown(String owner, String key, Collection<String> keys) {
    return new SettingsException(NearestMatch.message(owner + " setting", key, List.copyOf(keys)));
  }

  /** A call that may fail as reflection does. */
  interface Reflection<T> {
    T call() throws ReflectiveOperationException;
  }

  /** Makes a record's own complaint about its values a {@link SettingsException}. */
  static <T> T reflect(String what, Reflection<T> reflection) {
    try {
      return reflection.call();
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof SettingsException exception) {
        throw exception;
      }
      throw new SettingsException(what + ": " + e.getCause().getMessage(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot reflect on " + what, e);
    }
  }
}
