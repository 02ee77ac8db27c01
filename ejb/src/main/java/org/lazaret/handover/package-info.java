/** The shift is handed over: what is still to be done is said by one and taken over by another, by name. */
package org.lazaret.handover;
