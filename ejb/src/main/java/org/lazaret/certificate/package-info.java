/**
 * The printable proof of a release: a sheet in Chinese and English with a code that anybody can check with the public key alone.
 * The name stands on the paper, not in the code (ADR 21).
 */
package org.lazaret.certificate;
