/** Long work over HTTP: ask for it, watch it, cancel it, fetch what it made; and the lists that people bring. */
package org.lazaret.web.job;
