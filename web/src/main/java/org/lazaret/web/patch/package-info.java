/** Patches over HTTP: the stock, one patch, and who wears which. */
package org.lazaret.web.patch;
