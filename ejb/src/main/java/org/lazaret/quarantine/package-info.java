/** What gateways said and nobody could store: why, and what became of it. */
package org.lazaret.quarantine;
