/** The nurse's round: whom to see in which order, what is known of them, and what is still to be done (R7). */
package org.lazaret.round;
