/**
 * Starts everything with one command: reads the settings, starts the embedded database and the server, waits until the
 * application answers, says where it is, and stops both in order. Runs outside the server and knows the application
 * only by its archive and its environment.
 */
package org.lazaret.start;
