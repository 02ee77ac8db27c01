/** How many rooms will be free on each of the next days, what is known of it, and what cannot be (ADR 22). */
package org.lazaret.forecast;
