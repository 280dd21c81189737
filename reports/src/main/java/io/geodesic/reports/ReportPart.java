package io.geodesic.reports;

import io.geodesic.reports.page.PageContent;
import java.util.List;
import java.util.Set;

/** The part of a report that is about one kind of records, which it has read. */
interface ReportPart {

  /**
   * What was written.
   *
   * @param page what the page shows of it
   * @param files the names of the files to link
   * @param console the table for the console
   */
  record Written(PageContent page, List<String> files, String console) {}

  /** Writes everything but the page. */
  Written write(OutputDirectory output, Set<Format> formats);
}
