/** Stays over HTTP: orders, exceptions, fitting rooms, coming, moving and going. */
package org.lazaret.web.stay;
