/**
 * Releases as decisions that can be proved: what is on record of somebody as of a moment, the answer of the rules on it, the
 * signed row it is kept in with all its evidence, and the override of two people (invariant 6).
 */
package org.lazaret.release;
