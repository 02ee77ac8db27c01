/** Rounds from door to door over HTTP. */
package org.lazaret.web.doorstep;
