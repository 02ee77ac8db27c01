/** What may hand on readings: gateways of a site, each with a token that opens one endpoint and nothing else. */
package org.lazaret.gateway;
