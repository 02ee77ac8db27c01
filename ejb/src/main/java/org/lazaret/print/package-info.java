/** Sheets of paper as PDF: text in Chinese and Latin script with its fonts in the file, lines, and QR codes. */
package org.lazaret.print;
