/** Tests that know nothing but addresses: what goes in and what comes out of the one door. */
package org.lazaret.http;
