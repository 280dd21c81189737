/**
 * Words for people: what to say when a name is not known.
 *
 * <p>{@link io.geodesic.commons.text.NearestMatch} finds the allowed name closest to what was typed
 * (Levenshtein 1966, by Commons Text) and builds the one sentence that every lookup by id uses.
 * Depends on nothing of the project.
 */
package io.geodesic.commons.text;
