/** Who may share a room with whom: the recorded exceptions to one person a room (invariant 3). */
package org.lazaret.sharing;
