/** What becomes of tubes: sent, received, examined, and what that means for each sample in them. */
package org.lazaret.laboratory;
