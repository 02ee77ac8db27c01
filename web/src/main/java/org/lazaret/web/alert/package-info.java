/** Alerts over HTTP. */
package org.lazaret.web.alert;
