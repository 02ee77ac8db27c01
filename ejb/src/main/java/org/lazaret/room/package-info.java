/** Rooms and beds, and the life of a room: who may be put there, and what must happen before somebody else is. */
package org.lazaret.room;
