/** All sites of an area at once, over HTTP. */
package org.lazaret.web.centre;
