/**
 * What is on record of stays as of a moment, read at once for all of many sites: the rules of the order and its migrations,
 * restarts of the clock, who shared the room, the close contact, every sample. Both the list of tests that are due and the
 * decision who may leave follow from it, so that nobody is asked for other tests than are judged.
 */
package org.lazaret.casefile;
