/** One search for everything at a site; each feature brings its own hits. */
package org.lazaret.search;
