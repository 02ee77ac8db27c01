/**
 * Lists that people bring in CSV or XLSX files, or paste: read with row and column kept, checked cell by cell against
 * the columns a feature expects, and written back with what was wrong. It knows no feature and no database.
 */
package org.lazaret.table;
