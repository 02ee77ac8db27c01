/** Two values of one patch at one time, as people look at them and decide. */
package org.lazaret.web.conflict;
