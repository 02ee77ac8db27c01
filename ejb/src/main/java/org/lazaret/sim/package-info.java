/** People with patches who do not exist, and whose true temperature is known: the yardstick of every rule on readings. */
package org.lazaret.sim;
