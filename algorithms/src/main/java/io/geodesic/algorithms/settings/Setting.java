package io.geodesic.algorithms.settings;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Documents and bounds one component of a settings record.
 *
 * <p>Components are {@code int}, {@code long}, {@code double}, {@code boolean}, an enum, {@code
 * String} or {@code List<Integer>}. Numbers are finite, and the bounds hold for each entry of a
 * list.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {

  /** Returns what it means, with its unit, in one line. */
  String doc();

  /** Returns the least value. */
  double min() default Double.NEGATIVE_INFINITY;

  /** Returns the greatest value. */
  double max() default Double.POSITIVE_INFINITY;

  /** Returns whether {@link #min} itself is excluded. */
  boolean minExclusive() default false;

  /** Returns whether {@link #max} itself is excluded. */
  boolean maxExclusive() default false;

  /** Returns the allowed values of a {@code String}; none means any. */
  String[] choices() default {};

  /** Returns the paper or system from which the default value is taken, if any. */
  String source() default "";
}
