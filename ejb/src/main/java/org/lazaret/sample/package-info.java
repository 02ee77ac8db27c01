/** Swabs of people and their surroundings, and the tubes they are put into: each kept once, none in a full tube. */
package org.lazaret.sample;
