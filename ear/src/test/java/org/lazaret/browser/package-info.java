/** Journeys in a real browser, on phone and desktop, in both languages. */
package org.lazaret.browser;
