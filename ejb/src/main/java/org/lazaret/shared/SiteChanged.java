package org.lazaret.shared;

import java.util.UUID;

/**
 * Something people look at has changed at a site. Fired by services inside the transaction; open pages learn of it
 * after the commit and ask again, so it carries no content.
 *
 * @param site    where
 * @param what    the kind of thing, as in the URL: {@code rooms}, {@code stays}, {@code people}
 * @param subject which one; {@code null} when it is many
 */
public record SiteChanged(UUID site, String what, UUID subject) {
}
