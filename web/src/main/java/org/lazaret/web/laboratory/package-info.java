/** Laboratories, what is sent to them and what they find, over HTTP. */
package org.lazaret.web.laboratory;
