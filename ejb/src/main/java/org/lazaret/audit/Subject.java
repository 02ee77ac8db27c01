package org.lazaret.audit;

import java.util.UUID;
import org.lazaret.access.SiteScope;

/**
 * Whom or what an audit row is about.
 *
 * @param kind   of thing in the singular, as in URLs: {@code room}, {@code stay}, {@code person}, {@code account}
 * @param id     of the thing; {@code null} for a list
 * @param site   where it stands; {@code null} where no site is concerned
 * @param person whom it concerns; the audit is searched by it; {@code null} where nobody is concerned
 */
public record Subject(String kind, UUID id, UUID site, UUID person) {

    public static Subject of(String kind, UUID id) {
        return new Subject(kind, id, null, null);
    }

    /** A page of a list: which list it is; filter and count go into the details. */
    public static Subject list(String kind) {
        return of(kind, null);
    }

    public static Subject person(UUID person) {
        return new Subject("person", person, null, person);
    }

    public Subject at(UUID where) {
        return new Subject(kind, id, where, person);
    }

    public Subject at(SiteScope where) {
        return at(where.site());
    }

    public Subject about(UUID whom) {
        return new Subject(kind, id, site, whom);
    }
}
