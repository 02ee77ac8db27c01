/** Readings taken in from gateways: exactly once, with their wearer, and nothing dropped that cannot be understood. */
package org.lazaret.reading;
