/** Tells open pages that something changed at their site, so that they ask again; it carries no content itself. */
package org.lazaret.web.live;
