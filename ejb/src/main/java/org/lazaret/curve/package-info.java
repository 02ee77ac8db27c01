/** How somebody's temperature went: readings thinned to what can be drawn, gaps and why, days, fevers; and how warm everybody is now. */
package org.lazaret.curve;
