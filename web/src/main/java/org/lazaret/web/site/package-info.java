/** Sites, their buildings and floors over HTTP. */
package org.lazaret.web.site;
