package io.geodesic.reports.table;

import io.geodesic.reports.benchmark.ParameterLabels;
import io.geodesic.reports.benchmark.TimeText;
import io.geodesic.reports.benchmark.UpdateCosts;
import io.geodesic.reports.benchmark.UpdateCosts.Setting;
import io.geodesic.reports.run.GroupName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one update costs in units of a first-order one, one row for each network and batch. */
public final class UpdateTable {

  private UpdateTable() {}

  /** Returns the table; empty when no setting has the first-order method. */
  public static Optional<SummaryTable> of(UpdateCosts costs) {
    if (costs.settings().isEmpty()) {
      return Optional.empty();
    }
    ParameterLabels labels =
        new ParameterLabels(costs.settings().stream().map(Setting::params).toList());
    String baseline = GroupName.of(costs.baseline());
    List<String> header = new ArrayList<>(List.of("Network and batch", baseline));
    List<String> others =
        costs.algorithms().stream().filter(id -> !id.equals(costs.baseline())).toList();
    others.forEach(id -> header.add(GroupName.of(id) + " ÷ " + baseline));
    List<List<String>> rows = new ArrayList<>();
    for (Setting setting : costs.settings()) {
      List<String> row = new ArrayList<>();
      String name = labels.varying(setting.params());
      row.add(name.isEmpty() ? "all" : name);
      row.add(TimeText.of(setting.results().get(costs.baseline()).time().seconds()));
      others.forEach(
          id -> row.add(Cells.threeDigits(setting.ratio(id, costs.baseline()).orElse(Double.NaN))));
      rows.add(row);
    }
    String common = labels.common().isEmpty() ? "" : " (" + labels.common() + ")";
    return Optional.of(new SummaryTable("Cost of one update" + common, header, rows));
  }

  /** Returns what the numbers are. */
  public static String note(UpdateCosts costs) {
    return "time of one update of actor and critic, and how many times as long the other algorithms"
        + " take; "
        + GroupName.of(costs.baseline())
        + " takes one gradient step.";
  }
}
