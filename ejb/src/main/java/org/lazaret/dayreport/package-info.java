/** What a site reports of a day as of its 24:00: who came, who went, who was there, and how fevers, checks, tests and rooms stood. */
package org.lazaret.dayreport;
