/** All sites of an area at once for the command centre: figures only, each of them as its list has it, and what waits for a decision. */
package org.lazaret.centre;
