/**
 * What a report says in numbers as tables: for the console, for a spreadsheet, for a paper.
 *
 * <p>{@link io.geodesic.reports.table.SummaryTable} decides once which columns there are and how
 * numbers are rounded; {@link io.geodesic.reports.table.TextTable} and {@link
 * io.geodesic.reports.table.LatexTable} only set it. {@link io.geodesic.reports.table.CsvTable}
 * keeps every digit instead, since programs read it. {@code BenchmarkTables}, {@code GrowthTables}
 * and {@code UpdateTable} are the same for measured times, {@code BenchmarkCsv} with every digit.
 */
package io.geodesic.reports.table;
