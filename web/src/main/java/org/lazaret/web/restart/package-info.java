/** Clocks in question near a positive, and what is decided about them, over HTTP. */
package org.lazaret.web.restart;
