/**
 * Words for the user: what to say of an id that does not exist.
 *
 * <p>{@link io.geodesic.commons.text.NearestMatch} finds the id that was probably meant. Every
 * registry and every list of settings reports unknown names through it, so that all such messages
 * read alike.
 *
 * <p>Depends on Commons Text alone.
 */
package io.geodesic.commons.text;
