/** Administrative divisions over HTTP. */
package org.lazaret.web.division;
