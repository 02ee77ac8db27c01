/** Clocks of people who stay near a positive: in question, decided, and set to the day the last positive left (R8). */
package org.lazaret.restart;
