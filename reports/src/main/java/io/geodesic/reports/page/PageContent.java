package io.geodesic.reports.page;

/**
 * What a page shows of one kind of records.
 *
 * @param title the page's title, or a part of it
 * @param lead a few words below the title
 * @param body sections as markup
 */
public record PageContent(String title, String lead, String body) {}
