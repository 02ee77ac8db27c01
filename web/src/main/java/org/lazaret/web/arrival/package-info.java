/** Who is expected at a site, and the announcing of one more. */
package org.lazaret.web.arrival;
