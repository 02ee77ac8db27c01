/** Rooms as they are drawn up: one by one, a corridor at a time, or from a list somebody brings. */
package org.lazaret.roomlist;
