package io.geodesic.algorithms.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

  record Band(
      @Setting(doc = "Lower end", min = 0) double low,
      @Setting(doc = "Upper end", min = 0) double high) {

    Band {
      Settings.validate(Band.class, low, high);
      if (low > high) {
        throw new IllegalArgumentException("low " + low + " is above high " + high);
      }
    }
  }

  private static final Configuration DEFAULTS =
      Configuration.of("trpo", SampleSettings.DEFAULTS, new Band(1, 2));

  @Property
  void jsonReadsBackToTheSameConfiguration(
      @ForAll @DoubleRange(min = 0, max = 1) double low, @ForAll @IntRange(min = 1, max = 9) int n)
      throws JsonProcessingException {
    Configuration configuration = DEFAULTS.with(Map.of("low", low, "epochs", n, "hidden", "3,4"));
    ObjectMapper json = new ObjectMapper();
    Map<String, Object> read =
        json.readValue(json.writeValueAsString(configuration.toMap()), new TypeReference<>() {});
    assertEquals(configuration.records(), DEFAULTS.with(read).records());
    assertEquals(configuration.keys(), List.copyOf(read.keySet()));
  }

  @Test
  void overrideReachesTheRecordThatOwnsTheKeyAndNoOther() {
    Configuration changed = DEFAULTS.with("high", "5");
    assertEquals(new Band(1, 5), changed.get(Band.class));
    assertEquals(SampleSettings.DEFAULTS, changed.get(SampleSettings.class));
    assertEquals(new Band(1, 2), DEFAULTS.get(Band.class));
  }

  @Test
  void valuesThatBelongTogetherAreReplacedAtOnce() {
    assertEquals(new Band(7, 9), DEFAULTS.with(Map.of("low", "7", "high", "9")).get(Band.class));
    SettingsException e = assertThrows(SettingsException.class, () -> DEFAULTS.with("low", "7"));
    assertEquals("Band: low 7.0 is above high 2.0", e.getMessage());
  }

  @Test
  void descriptionsKeepTheOrderOfTheRecords() {
    assertEquals(
        DEFAULTS.keys(), DEFAULTS.describe().stream().map(SettingDescription::key).toList());
    assertEquals("high", DEFAULTS.keys().get(9));
  }

  @Test
  void unknownKeyNamesTheOwnerAndTheNearest() {
    SettingsException e = assertThrows(SettingsException.class, () -> DEFAULTS.with("max_kl", "1"));
    assertEquals(
        "unknown trpo setting 'max_kl'; did you mean 'maxKl'? (allowed: maxKl, epochs, steps,"
            + " normalize, fisher, schedule, hidden, offset, low, high)",
        e.getMessage());
  }

  @Test
  void twoRecordsMustNotShareAKey() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> Configuration.of("trpo", new Band(0, 1), new Band(1, 2)));
    assertEquals("setting 'low' is in both Band and Band", e.getMessage());
  }

  @Test
  void assignmentsAreSplitAtTheFirstEqualsSign() {
    assertEquals(
        Map.of("a", "2", "b", "x=y"), Configuration.assignments(List.of("a=1", "b=x=y", "a=2")));
    SettingsException e =
        assertThrows(SettingsException.class, () -> Configuration.assignments(List.of("maxKl")));
    assertEquals("setting 'maxKl' must be written as key=value", e.getMessage());
    assertSame(SettingsException.class, e.getClass());
  }
}
