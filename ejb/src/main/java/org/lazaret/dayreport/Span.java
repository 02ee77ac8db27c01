package org.lazaret.dayreport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The sites and the time that days of several sites span together: what is read from the database in one go. */
record Span(Set<UUID> sites, Set<LocalDate> days, Instant from, Instant to) {

    /** @param days at least one */
    static Span of(Collection<SiteDay> days) {
        return new Span(days.stream().map(SiteDay::site).collect(Collectors.toSet()), days.stream().map(SiteDay::day).collect(Collectors.toSet()),
                days.stream().map(SiteDay::from).min(Comparator.naturalOrder()).orElseThrow(),
                days.stream().map(SiteDay::to).max(Comparator.naturalOrder()).orElseThrow());
    }
}
