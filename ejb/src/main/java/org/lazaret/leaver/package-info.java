/** Who left a site on a day, how each release is proved, and the certificates of all of them together: issued, and printed as one file. */
package org.lazaret.leaver;
