/**
 * Whether somebody may leave: every rule of the version with its evidence, what is missing, since when or from when. Pure,
 * on what was recorded by a moment (R1–R5, R8; settled readings 1–5; invariant 6).
 */
package org.lazaret.clearance;
