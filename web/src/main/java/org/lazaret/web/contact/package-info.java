/** Who was near a positive, over HTTP. */
package org.lazaret.web.contact;
