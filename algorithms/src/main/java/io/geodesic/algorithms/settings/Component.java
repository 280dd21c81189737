package io.geodesic.algorithms.settings;

import com.google.common.base.Joiner;
import io.geodesic.commons.text.NearestMatch;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One annotated component of a settings record: its key, its type and the values it may take. */
final class Component {

  private final RecordComponent component;
  private final Setting setting;
  private final ValueKind kind;
  private final Interval interval;
  private final List<String> choices;

  /**
   * Reads the annotation.
   *
   * @throws IllegalArgumentException if there is none, or the component's type is not supported
   */
  Component(RecordComponent component) {
    this.component = component;
    this.setting = component.getAnnotation(Setting.class);
    if (setting == null) {
      throw new IllegalArgumentException(
          "%s.%s lacks @Setting"
              .formatted(component.getDeclaringRecord().getSimpleName(), component.getName()));
    }
    this.kind = ValueKind.of(component);
    this.interval = Interval.of(setting);
    this.choices =
        component.getType().isEnum()
            ? Arrays.stream(component.getType().getEnumConstants()).map(Component::word).toList()
            : List.of(setting.choices());
    component.getAccessor().setAccessible(true);
  }

  String key() {
    return component.getName();
  }

  Class<?> type() {
    return component.getType();
  }

  /** The value in a record, as the record holds it. */
  Object get(Record settings) {
    return SettingsSchema.reflect(key(), () -> component.getAccessor().invoke(settings));
  }

  /** The value in a record as JSON holds it: enum constants become words such as {@code exact}. */
  Object plain(Record settings) {
    Object value = get(settings);
    return value instanceof Enum<?> ? word(value) : value;
  }

  SettingDescription describe(Record settings) {
    String label = choices.isEmpty() ? kind.label() : "choice";
    return new SettingDescription(
        key(), label, allowed(), plain(settings), setting.doc(), setting.source());
  }

  /**
   * Converts text, or a value as JSON holds it, to this component's type, without its range.
   *
   * @throws SettingsException if the value is not of this type
   */
  Object parse(Object raw) {
    String text = raw instanceof List<?> list ? Joiner.on(',').join(list) : String.valueOf(raw);
    text = text.strip();
    try {
      Object value = kind.parse(text);
      return type().isEnum() ? constant(text) : value;
    } catch (SettingsException e) {
      throw e;
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new SettingsException(
          is(text) + "not " + kind.article() + (bounded() ? "; allowed: " + allowed() : ""), e);
    }
  }

  /**
   * Checks a value of this component's type against its range.
   *
   * @throws SettingsException if it is null, out of range or none of the choices
   */
  void check(Object value) {
    if (value instanceof List<?> list) {
      list.forEach(this::checkNumber);
    } else if (value instanceof Number) {
      checkNumber(value);
    } else if (value instanceof String word && !choices.isEmpty() && !choices.contains(word)) {
      throw unknown(word);
    } else if (value == null) {
      throw new SettingsException(is("null") + "not " + kind.article());
    }
  }

  private void checkNumber(Object entry) {
    double number = ((Number) entry).doubleValue();
    if (!Double.isFinite(number)) {
      throw new SettingsException(is(entry) + "not a finite number; allowed: " + allowed());
    }
    if (!interval.contains(number)) {
      throw new SettingsException(is(entry) + "out of range; allowed: " + allowed());
    }
  }

  private Object constant(String text) {
    int index = choices.indexOf(text.toLowerCase(Locale.ROOT).replace('_', '-'));
    if (index < 0) {
      throw unknown(text);
    }
    return type().getEnumConstants()[index];
  }

  private SettingsException unknown(String word) {
    return new SettingsException(NearestMatch.message(key(), word, choices));
  }

  private String is(Object value) {
    String shown = value instanceof Double number ? Interval.number(number) : String.valueOf(value);
    return "setting '" + key() + "' = " + (shown.isEmpty() ? "''" : shown) + " is ";
  }

  private boolean bounded() {
    return !interval.isUnbounded();
  }

  private String allowed() {
    return switch (kind) {
      case BOOLEAN -> "true, false";
      case WORD -> choices.isEmpty() ? "any text" : Joiner.on(", ").join(choices);
      case INT, LONG -> bounded() ? interval.toString() : "any integer";
      case INTEGERS -> bounded() ? "each " + interval : "any integers";
      case DOUBLE -> interval.toString();
    };
  }

  private static String word(Object constant) {
    return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
