package io.geodesic.algorithms.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.settings.SampleSettings.Fisher;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsSchemaTest {

  private static final SettingsSchema<SampleSettings> SCHEMA =
      SettingsSchema.of(SampleSettings.class);

  @Property
  void everyFiniteDoubleReadsBackToTheSameBits(@ForAll double value) {
    SampleSettings changed = SCHEMA.with(SampleSettings.DEFAULTS, "offset", Double.toString(value));
    assertEquals(Double.doubleToRawLongBits(value), Double.doubleToRawLongBits(changed.offset()));
  }

  @Property
  void writtenRecordReadsBackEqual(
      @ForAll @DoubleRange(min = 0, minIncluded = false, max = 10) double maxKl,
      @ForAll @IntRange(min = 1, max = 1000) int epochs,
      @ForAll boolean normalize,
      @ForAll Fisher fisher,
      @ForAll @Size(max = 4) List<@IntRange(min = 1, max = 4096) Integer> hidden) {
    SampleSettings settings =
        new SampleSettings(maxKl, epochs, Long.MAX_VALUE, normalize, fisher, "linear", hidden, -1);
    Map<String, Object> values = SCHEMA.toMap(settings);
    assertEquals(settings, SCHEMA.with(SampleSettings.DEFAULTS, values));
    Map<String, String> text =
        values.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().toString()));
    assertEquals(settings, SCHEMA.with(SampleSettings.DEFAULTS, text));
  }

  @Property
  void integersOutsideTheRangeAreRejectedAndThoseInsideTaken(@ForAll int epochs) {
    String text = Integer.toString(epochs);
    if (epochs >= 1 && epochs <= 1000) {
      assertEquals(epochs, SCHEMA.with(SampleSettings.DEFAULTS, "epochs", text).epochs());
    } else {
      assertEquals(
          "setting 'epochs' = " + text + " is out of range; allowed: [1, 1000]",
          message("epochs", text));
    }
  }

  @Property
  void misspeltKeyIsAnsweredWithTheNearest(@ForAll @IntRange(max = 7) int index) {
    String key = SCHEMA.keys().get(index);
    String message = message(key + "s", "1");
    assertTrue(message.contains("did you mean '" + key + "'?"), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "maxKl | -1 | setting 'maxKl' = -1 is out of range; allowed: (0, 10]",
        "maxKl | 0 | setting 'maxKl' = 0 is out of range; allowed: (0, 10]",
        "maxKl | NaN | setting 'maxKl' = NaN is not a finite number; allowed: (0, 10]",
        "maxKl | 1e999 | setting 'maxKl' = 1e999 is not a finite number; allowed: (0, 10]",
        "maxKl | 1d | setting 'maxKl' = 1d is not a finite number; allowed: (0, 10]",
        "offset | Infinity | setting 'offset' = Infinity is not a finite number",
        "epochs | 2.5 | setting 'epochs' = 2.5 is not an integer; allowed: [1, 1000]",
        "epochs | 1e99 | setting 'epochs' = 1e99 is not an integer; allowed: [1, 1000]",
        "epochs | '' | setting 'epochs' = '' is not an integer; allowed: [1, 1000]",
        "steps | 0 | setting 'steps' = 0 is out of range; allowed: >= 1",
        "normalize | yes | setting 'normalize' = yes is not true or false",
        "hidden | 64,0 | setting 'hidden' = 0 is out of range; allowed: each [1, 4096]",
        "hidden | 64;2 | setting 'hidden' = 64;2 is not a list of integers with commas; allowed: each [1, 4096]",
        "fisher | emprical | unknown fisher 'emprical'; did you mean 'empirical'? (allowed: exact, empirical, sampled-twice)",
        "schedule | zigzag | unknown schedule 'zigzag' (allowed: constant, linear)",
        "max_kl | 1 | unknown SampleSettings setting 'max_kl'; did you mean 'maxKl'? (allowed: maxKl, epochs, steps, normalize, fisher, schedule, hidden, offset)",
      })
  void wrongKeyOrValueIsOneClearLine(String key, String value, String expected) {
    assertEquals(expected, message(key, value));
  }

  @Test
  void constructorRejectsWhatTextCannotSet() {
    SettingsException e =
        assertThrows(
            SettingsException.class,
            () -> new SampleSettings(Double.NaN, 1, 1, true, Fisher.EXACT, "linear", List.of(), 0));
    assertEquals("setting 'maxKl' = NaN is not a finite number; allowed: (0, 10]", e.getMessage());
  }

  @Test
  void valuesAreReadLeniently() {
    SampleSettings settings =
        SCHEMA.with(
            SampleSettings.DEFAULTS,
            Map.of(
                "epochs", " 1e2 ",
                "fisher", "SAMPLED_TWICE",
                "normalize", "False",
                "hidden", "[]",
                "maxKl", 1));
    assertEquals(
        new SampleSettings(
            1, 100, 100_000, false, Fisher.SAMPLED_TWICE, "constant", List.of(), 0.5),
        settings);
  }

  @Test
  void descriptionStatesTypeRangeValueDocAndSource() {
    assertEquals(
        new SettingDescription(
            "epochs", "integer", "[1, 1000]", 10, "Passes over the batch", "a paper"),
        SCHEMA.describe(SampleSettings.DEFAULTS).get(1));
  }

  record Undocumented(int size) {}

  record Unsupported(@Setting(doc = "A date") java.time.LocalDate date) {}

  @Test
  void undocumentedOrUnsupportedComponentIsRejected() {
    assertEquals(
        "Undocumented.size lacks @Setting",
        assertThrows(IllegalArgumentException.class, () -> SettingsSchema.of(Undocumented.class))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> SettingsSchema.of(Unsupported.class));
  }

  private static String message(String key, String value) {
    return assertThrows(
            SettingsException.class, () -> SCHEMA.with(SampleSettings.DEFAULTS, key, value))
        .getMessage();
  }
}
