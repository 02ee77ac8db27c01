/** Fevers, silences and patches that came off, from their start to their end, kept right whatever arrives late. */
package org.lazaret.episode;
