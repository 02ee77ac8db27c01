package org.lazaret.protocol;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.lazaret.shared.NotFound;

/** Versions of the rules that stand side by side, and what they say at a place on a day. */
public final class Versions {
    private final List<ProtocolVersion> all;

    Versions(Collection<ProtocolVersion> versions) {
        all = versions.stream().sorted(Comparator.comparing(ProtocolVersion::effectiveFrom).reversed()
                .thenComparing(ProtocolVersion::code)).toList();
    }

    /** The newest first. */
    public List<ProtocolVersion> all() {
        return all;
    }

    public Optional<ProtocolVersion> find(UUID id) {
        return all.stream().filter(v -> v.id().equals(id)).findAny();
    }

    /** The rules in force at a place on a day of its own calendar. */
    public Protocol inForce(Place place, LocalDate on) {
        return Protocol.of(all.stream().filter(v -> v.isInForce(on) && v.reaches(place)).toList());
    }

    /** As far as they were known at a moment: for what is told as it was recorded then. */
    public Protocol inForce(Place place, LocalDate on, Instant knownAt) {
        return Protocol.of(all.stream().filter(v -> v.isKnown(knownAt) && v.isInForce(on) && v.reaches(place)).toList());
    }

    /**
     * The rules a running order keeps (settled reading 3): what was in force on the day of the order and known when it was
     * recorded, or of the day it went over to another version. What ended that version since changes nothing for it.
     *
     * @throws NotFound no such version
     */
    public Protocol under(UUID version, Place place, LocalDate rulesOf, Instant knownAt) {
        ProtocolVersion own = find(version).orElseThrow(NotFound::new);
        Protocol then = inForce(place, rulesOf, knownAt);
        return then.versions().contains(own) ? then : then.ledBy(own);
    }

    /**
     * What would stand if one more were activated.
     *
     * @param replaced ends when the new one begins; {@code null} for none
     */
    public Versions with(ProtocolVersion added, UUID replaced) {
        return new Versions(Stream.concat(Stream.of(added), all.stream()
                .map(v -> v.id().equals(replaced) ? v.until(added.effectiveFrom()) : v)).toList());
    }
}
