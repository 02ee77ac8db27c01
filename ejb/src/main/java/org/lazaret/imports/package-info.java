/**
 * Lists of rooms, people or results taken over row by row: each row through the same service as if typed by hand, each
 * in a transaction of its own, with every refused row named and kept to be corrected and sent again.
 */
package org.lazaret.imports;
