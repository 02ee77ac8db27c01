/** Readings by thermometer, over HTTP. */
package org.lazaret.web.manual;
