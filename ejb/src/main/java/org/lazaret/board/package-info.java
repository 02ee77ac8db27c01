/** What people look at: the room board, lists of stays, and the part of a person's timeline that tells where they were. */
package org.lazaret.board;
