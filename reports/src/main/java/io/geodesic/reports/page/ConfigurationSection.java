package io.geodesic.reports.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.geodesic.reports.run.GroupName;
import io.geodesic.reports.run.Run;
import io.geodesic.reports.summary.GroupSummary;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each group was asked to do: its recorded configuration, folded away until asked for. */
final class ConfigurationSection {

  private final Html html;

  ConfigurationSection(Html html) {
    this.html = html;
  }

  void write(List<GroupSummary> groups) {
    html.markup("<section>\n<h2>Configuration</h2>\n");
    for (GroupSummary group : groups) {
      html.markup("<details><summary>");
      html.text(group.group().environment() + " · " + GroupName.of(group.group().label()));
      html.markup("</summary>\n<div class=\"wide\"><table class=\"settings\"><tbody>\n");
      values(group.group().runs()).forEach(this::row);
      html.markup("</tbody></table></div>\n</details>\n");
    }
    html.markup("</section>\n");
  }

  private void row(String key, Set<String> values) {
    html.markup("<tr>").element("th", key).element("td", String.join(", ", values));
    html.markup("</tr>\n");
  }

  /**
   * Returns each setting's values over the runs, nested names joined by dots; seeds differ, the
   * rest should not.
   */
  private static Map<String, Set<String>> values(List<Run> runs) {
    Map<String, Set<String>> values = new LinkedHashMap<>();
    runs.forEach(run -> flatten("", run.config(), values));
    return values;
  }

  private static void flatten(String name, JsonNode node, Map<String, Set<String>> values) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              entry -> {
                String nested = name.isEmpty() ? entry.getKey() : name + "." + entry.getKey();
                flatten(nested, entry.getValue(), values);
              });
    } else {
      String value = node.isValueNode() ? node.asText() : node.toString();
      values.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(value);
    }
  }
}
