/** Signing in and out, one's own password, and coming in by a one-time link. */
package org.lazaret.web.session;
