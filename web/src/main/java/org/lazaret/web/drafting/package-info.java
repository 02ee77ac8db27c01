/** Versions of the rules while they are written, over HTTP. */
package org.lazaret.web.drafting;
