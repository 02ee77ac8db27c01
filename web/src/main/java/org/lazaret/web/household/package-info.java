/** Households and kin groups over HTTP. */
package org.lazaret.web.household;
