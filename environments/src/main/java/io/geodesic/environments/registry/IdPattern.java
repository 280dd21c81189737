package io.geodesic.environments.registry;

/**
 * The form of ids that a family finds but does not list.
 *
 * @param form the ids with their variable parts in capitals, for example {@code gymnasium:ID}
 * @param description what is to be done in them, in some words
 */
public record IdPattern(String form, String description) {}
