/** Transfers: who is to go to another site or to a hospital, from the request to the hand-over. */
package org.lazaret.transfer;
