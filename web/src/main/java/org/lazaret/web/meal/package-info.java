/** The meal list of a site. */
package org.lazaret.web.meal;
