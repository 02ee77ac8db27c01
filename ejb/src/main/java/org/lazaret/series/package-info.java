/** Where readings of patches are kept: packed by delivery while they are fresh, by wear and day once their hour is over. */
package org.lazaret.series;
