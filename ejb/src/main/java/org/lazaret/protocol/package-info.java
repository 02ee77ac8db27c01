/** What the rules say, since when, where, and how surely: every number that policy may change, read in one place. */
package org.lazaret.protocol;
