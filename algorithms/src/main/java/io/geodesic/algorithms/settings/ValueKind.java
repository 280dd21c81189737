package io.geodesic.algorithms.settings;

import com.google.common.base.Splitter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** The types that a component may have: how their values are read from text. */
enum ValueKind {
  INT("integer", "an integer") {
    @Override
    Object parse(String text) {
      return new BigDecimal(text).intValueExact();
    }
  },
  LONG("integer", "an integer") {
    @Override
    Object parse(String text) {
      return new BigDecimal(text).longValueExact();
    }
  },
  DOUBLE("number", "a finite number") {
    @Override
    Object parse(String text) {
      // BigDecimal first: Double.parseDouble would also take "1d", "NaN" and hexadecimal digits.
      double value = Double.parseDouble(new BigDecimal(text).toString());
      if (Double.isInfinite(value)) {
        throw new NumberFormatException(text);
      }
      return value;
    }
  },
  BOOLEAN("boolean", "true or false") {
    @Override
    Object parse(String text) {
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "true" -> true;
        case "false" -> false;
        default -> throw new IllegalArgumentException(text);
      };
    }
  },
  INTEGERS("integers", "a list of integers with commas") {
    @Override
    Object parse(String text) {
      String inner = text.startsWith("[") && text.endsWith("]") ? strip(text) : text;
      return inner.isBlank()
          ? List.of()
          : Splitter.on(',')
              .trimResults()
              .splitToStream(inner)
              .map(entry -> new BigDecimal(entry).intValueExact())
              .toList();
    }

    private static String strip(String text) {
      return text.substring(1, text.length() - 1);
    }
  },
  /** An enum or a {@code String}: one word, which the component compares with its choices. */
  WORD("text", "text") {
    @Override
    Object parse(String text) {
      return text;
    }
  };

  private final String label;
  private final String article;

  ValueKind(String label, String article) {
    this.label = label;
    this.article = article;
  }

  /** One word for listings. */
  String label() {
    return label;
  }

  /** The words that follow "is not". */
  String article() {
    return article;
  }

  /**
   * Reads a value.
   *
   * @throws IllegalArgumentException if the text does not denote a value of this type
   * @throws ArithmeticException if it denotes a number that is not an integer of this type
   */
  abstract Object parse(String text);

  /**
   * Returns the kind of a record component.
   *
   * @throws IllegalArgumentException if settings cannot have its type
   */
  static ValueKind of(RecordComponent component) {
    Class<?> type = component.getType();
    if (type == int.class) {
      return INT;
    } else if (type == long.class) {
      return LONG;
    } else if (type == double.class) {
      return DOUBLE;
    } else if (type == boolean.class) {
      return BOOLEAN;
    } else if (type.isEnum() || type == String.class) {
      return WORD;
    } else if (type == List.class
        && component.getGenericType() instanceof ParameterizedType list
        && list.getActualTypeArguments()[0] == Integer.class) {
      return INTEGERS;
    }
    throw new IllegalArgumentException(
        "%s.%s is of type %s; a setting must be int, long, double, boolean, an enum, String or List<Integer>"
            .formatted(
                component.getDeclaringRecord().getSimpleName(),
                component.getName(),
                component.getGenericType()));
  }
}
