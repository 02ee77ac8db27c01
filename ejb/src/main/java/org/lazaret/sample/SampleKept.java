package org.lazaret.sample;

import org.lazaret.access.Caller;

/** CDI event: a sample was kept for the first time; fired in the transaction, with its tube locked. */
public record SampleKept(Sample sample, Caller caller) {
}
