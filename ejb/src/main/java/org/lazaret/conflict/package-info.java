/** Two values of one patch at one time: that they are there, and which one counts. */
package org.lazaret.conflict;
