/** What went wrong, in the reader's language (RFC 9457): which rule, which facts, what helps; never how we are built. */
package org.lazaret.web.problem;
