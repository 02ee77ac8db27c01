/** The gateways' door for readings: three forms of the same list, plain or compressed. */
package org.lazaret.web.reading;
