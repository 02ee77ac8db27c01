/** One search for everything at a site. */
package org.lazaret.web.search;
