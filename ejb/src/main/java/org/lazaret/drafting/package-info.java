/** Versions of the rules while they are written: by one, reviewed by another, activated by the command centre. */
package org.lazaret.drafting;
