/** What could not be stored, as people look at it and settle it. */
package org.lazaret.web.quarantine;
