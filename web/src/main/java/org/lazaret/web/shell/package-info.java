/** Hands out the web application: its files, and its one page at every address that is neither a file nor the API's. */
package org.lazaret.web.shell;
