/** The protocol store over HTTP, read-only. */
package org.lazaret.web.protocol;
