/** Gateways over HTTP: the system administrator's side. What they hand on is elsewhere. */
package org.lazaret.web.gateway;
