package io.geodesic.reports;

import io.geodesic.reports.benchmark.BenchmarkArchive;
import io.geodesic.reports.benchmark.Measurement;
import io.geodesic.reports.benchmark.UpdateCosts;
import io.geodesic.reports.figure.BenchmarkFigure;
import io.geodesic.reports.figure.GrowthCurves;
import io.geodesic.reports.figure.LimitBars;
import io.geodesic.reports.figure.UpdateRatios;
import io.geodesic.reports.growth.CostGrowth;
import io.geodesic.reports.page.BenchmarkContent;
import io.geodesic.reports.page.BenchmarkContent.Section;
import io.geodesic.reports.page.BenchmarkContent.Tables;
import io.geodesic.reports.page.FigureLink;
import io.geodesic.reports.table.BenchmarkCsv;
import io.geodesic.reports.table.BenchmarkTables;
import io.geodesic.reports.table.GrowthTables;
import io.geodesic.reports.table.LatexTable;
import io.geodesic.reports.table.SummaryTable;
import io.geodesic.reports.table.TextTable;
import io.geodesic.reports.table.UpdateTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The part on benchmarks that JMH has measured. */
final class BenchmarkPart implements ReportPart {

  private static final List<BenchmarkFigure> FIGURES =
      List.of(new LimitBars(), new GrowthCurves(), new UpdateRatios());

  private final Map<Measurement, List<Kind>> tables = new LinkedHashMap<>();

  /** Tables of one kind, and the name of their file. */
  private record Kind(String file, Tables tables) {}

  private BenchmarkPart(List<Measurement> measurements) {
    measurements.forEach(measurement -> tables.put(measurement, tables(measurement)));
  }

  /**
   * Reads the results.
   *
   * @throws IllegalArgumentException if a file is not what JMH writes, or a result lacks a
   *     parameter that its benchmark has
   */
  static BenchmarkPart read(List<Path> files) {
    return new BenchmarkPart(BenchmarkArchive.read(files));
  }

  private static List<Kind> tables(Measurement measurement) {
    List<Kind> kinds = new ArrayList<>();
    add(
        kinds,
        "benchmarks",
        new Tables("Times and limits", BenchmarkTables.of(measurement), BenchmarkTables.NOTE));
    add(
        kinds,
        "growth",
        new Tables(
            "How cost grows", GrowthTables.of(CostGrowth.of(measurement)), GrowthTables.NOTE));
    UpdateCosts costs = UpdateCosts.of(measurement);
    add(
        kinds,
        "update-cost",
        new Tables(
            "What one update costs",
            UpdateTable.of(costs).map(List::of).orElse(List.of()),
            UpdateTable.note(costs)));
    return kinds;
  }

  private static void add(List<Kind> kinds, String file, Tables tables) {
    if (!tables.tables().isEmpty()) {
      kinds.add(new Kind(file, tables));
    }
  }

  @Override
  public Written write(OutputDirectory output, Set<Format> formats) {
    List<String> linked = new ArrayList<>();
    if (formats.contains(Format.CSV)) {
      csv().forEach((name, text) -> write(output, linked, name + ".csv", text));
    }
    if (formats.contains(Format.LATEX)) {
      latex().forEach((name, text) -> write(output, linked, name + ".tex", text));
    }
    FigureFiles files = new FigureFiles(output, formats);
    List<Section> sections = new ArrayList<>();
    tables.forEach(
        (measurement, kinds) ->
            sections.add(
                new Section(
                    measurement,
                    figures(measurement, files),
                    kinds.stream().map(Kind::tables).toList())));
    return new Written(BenchmarkContent.of(sections), linked, console());
  }

  private static void write(OutputDirectory output, List<String> linked, String name, String text) {
    output.write(name, text);
    linked.add(name);
  }

  private Map<String, String> csv() {
    List<Measurement> measurements = List.copyOf(tables.keySet());
    Map<String, String> all = new LinkedHashMap<>();
    all.put("benchmarks", BenchmarkCsv.results(measurements));
    all.put("growth", BenchmarkCsv.growth(measurements));
    all.put("update-cost", BenchmarkCsv.updates(measurements));
    all.keySet().retainAll(byFile().keySet());
    return all;
  }

  private Map<String, String> latex() {
    Map<String, String> all = new LinkedHashMap<>();
    byFile()
        .forEach(
            (file, kinds) -> {
              List<SummaryTable> same =
                  kinds.stream().flatMap(kind -> kind.tables().tables().stream()).toList();
              all.put(file, LatexTable.writePlain(same, kinds.get(0).tables().note()));
            });
    return all;
  }

  private Map<String, List<Kind>> byFile() {
    Map<String, List<Kind>> files = new LinkedHashMap<>();
    for (List<Kind> kinds : tables.values()) {
      kinds.forEach(k -> files.computeIfAbsent(k.file(), f -> new ArrayList<>()).add(k));
    }
    return files;
  }

  private static List<FigureLink> figures(Measurement measurement, FigureFiles files) {
    List<FigureLink> links = new ArrayList<>();
    if (!files.none()) {
      for (BenchmarkFigure figure : FIGURES) {
        figure.build(measurement).forEach(f -> links.add(files.write(measurement.name(), f)));
      }
    }
    return links;
  }

  private String console() {
    StringBuilder out = new StringBuilder();
    tables.forEach(
        (measurement, kinds) -> {
          out.append(out.isEmpty() ? "" : "\n");
          out.append(tables.size() == 1 ? "" : "== " + measurement.name() + "\n");
          for (Kind kind : kinds) {
            out.append(TextTable.write(kind.tables().tables()));
            out.append("  ").append(kind.tables().note()).append("\n\n");
          }
        });
    return out.toString();
  }
}
