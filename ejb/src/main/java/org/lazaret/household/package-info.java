/** Who lives together, and who may share a room by kinship. */
package org.lazaret.household;
