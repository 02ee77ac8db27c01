/** The turnover of a room over HTTP: each step is a resource. */
package org.lazaret.web.turnover;
