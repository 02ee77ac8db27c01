/** Figures about the running product; each is measured, printed, and never asserted. */
package org.lazaret.bench;
