/** How somebody's temperature went: readings thinned to what can be drawn, gaps and why, days, fevers. */
package org.lazaret.curve;
