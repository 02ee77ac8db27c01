/** The nurse's round and the checks that were missed, over HTTP. */
package org.lazaret.web.round;
