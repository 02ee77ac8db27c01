/** Curves of temperature over HTTP. */
package org.lazaret.web.curve;
