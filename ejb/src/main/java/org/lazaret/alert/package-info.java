/** One alert an episode: who looks after it, what a second method said, and who hears of it when nobody does (R27). */
package org.lazaret.alert;
