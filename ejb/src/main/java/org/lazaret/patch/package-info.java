/** Temperature patches: how each stands in its life, who wore it when, and what is corrected about that. */
package org.lazaret.patch;
