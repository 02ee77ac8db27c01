/** Who left a site on a day and the certificates of all of them, over HTTP. */
package org.lazaret.web.leaver;
