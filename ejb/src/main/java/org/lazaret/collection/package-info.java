/** Whose test is due or overdue, in the order of walking, and what that comes to for a site. */
package org.lazaret.collection;
