package org.lazaret.sample;

import org.lazaret.access.Caller;

/** CDI event: a sample stands no more; fired in the transaction, with its tube locked. */
public record SampleWithdrawn(Sample sample, Caller caller) {
}
