/**
 * What became known of people after they were released and speaks against it: the rules are asked again as of that moment with
 * the results that are known by now. The release stays; whoever is in charge is told, and what proves it is revoked. Releases of
 * before anybody looked are looked at once.
 */
package org.lazaret.hindsight;
