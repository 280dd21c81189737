package io.geodesic.benchmarks.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.geodesic.algorithms.algorithm.Catalog;
import io.geodesic.benchmarks.SmallRuns;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RunSpecTest {

  @Test
  void everyMethodReadsBackFromItsJson() throws JsonProcessingException {
    Catalog catalog = Catalog.standard();
    for (String algorithm : catalog.algorithms().ids()) {
      for (String curvature : catalog.curvatures().ids()) {
        RunSpec spec = SmallRuns.spec(catalog, "Pendulum-v1", algorithm + "+" + curvature, 3);
        JsonNode json = JsonFile.MAPPER.readTree(JsonFile.MAPPER.writeValueAsString(spec.toMap()));
        RunSpec read = RunSpec.read(catalog, json);
        assertEquals(spec.toMap(), read.toMap());
        assertEquals(spec.config().settings().records(), read.config().settings().records());
      }
    }
  }

  @Test
  void directoryNamesTheCurvatureOnlyWhereItIsNotTheAlgorithmsOwn() {
    Catalog catalog = Catalog.standard();
    Path out = Path.of("runs");
    assertEquals(
        out.resolve("CartPole-v1/trpo/seed-2"),
        SmallRuns.spec(catalog, "CartPole-v1", "trpo+cg", 2).directory(out).path());
    assertEquals(
        out.resolve("CartPole-v1/trpo+kfac/seed-2"),
        SmallRuns.spec(catalog, "CartPole-v1", "trpo+kfac", 2).directory(out).path());
  }
}
