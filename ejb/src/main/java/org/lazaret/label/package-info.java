/** Labels with a QR code, laid out on sheets that offices have, as PDF. */
package org.lazaret.label;
