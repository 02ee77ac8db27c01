package org.lazaret.site;

import java.util.UUID;

/** A site is about to close, in the same transaction; who still has somebody there refuses by throwing. */
public record SiteClosing(UUID site) {
}
