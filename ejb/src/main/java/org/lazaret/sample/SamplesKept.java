package org.lazaret.sample;

import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;

/** CDI event: samples were kept for the first time, all of one site; fired in the transaction, with people and tubes locked. */
public record SamplesKept(UUID site, List<Sample> samples, Caller caller) {
}
