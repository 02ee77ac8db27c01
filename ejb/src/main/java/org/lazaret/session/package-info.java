/** Signing in and out, sessions, and what happens to those who try too often. */
package org.lazaret.session;
