/** How patches are taken into stock, listed, labelled and moved along in boxes. */
package org.lazaret.patchlist;
