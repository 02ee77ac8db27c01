/**
 * Releases as decisions that can be proved: the answer of the rules on what is on record as of a moment, the signed row it is
 * kept in with all its evidence, and the override of two people (invariant 6).
 */
package org.lazaret.release;
