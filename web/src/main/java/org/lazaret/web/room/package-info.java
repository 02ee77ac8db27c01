/** Rooms over HTTP: as they are drawn up, and as they stand. */
package org.lazaret.web.room;
