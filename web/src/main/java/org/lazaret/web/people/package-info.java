/** People over HTTP: records, papers, duplicates, needs, households. */
package org.lazaret.web.people;
