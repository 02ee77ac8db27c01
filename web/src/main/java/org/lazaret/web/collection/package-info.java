/** Whose test is due, over HTTP. */
package org.lazaret.web.collection;
