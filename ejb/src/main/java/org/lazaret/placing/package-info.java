/**
 * People who will come, placed together: one proposal for all of them with reasons, adjusted by who knows better, and
 * confirmed in one act or not at all.
 */
package org.lazaret.placing;
