package org.lazaret.collection;

import java.util.UUID;

/** On which day a missed test of somebody is made up was said anew, or taken back. */
public record MakeUpChanged(UUID site, UUID person) {
}
