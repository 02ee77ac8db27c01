/** Transfers over HTTP. */
package org.lazaret.web.transfer;
