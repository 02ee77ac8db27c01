package org.lazaret.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.protocol.Protocol;
import org.lazaret.protocol.Rule;
import org.lazaret.shared.Ids;
import org.lazaret.shared.Occurrence;
import org.lazaret.shared.Period;
import org.lazaret.stay.Stay;

/**
 * Somebody at a site was found positive, and it is looked into who was near. There is one for each stay whose positives stand;
 * it ends only when none of them was one.
 */
@Entity
public class Investigation {

    /** Who ended it, when and why. */
    public record Ending(Instant at, String by, String reason) {
    }

    @Id
    private UUID id;
    @Version
    private long version;
    @Column(name = "site_id")
    private UUID site;
    @Column(name = "person_id")
    private UUID person;
    @Column(name = "stay_id")
    private UUID stay;
    @Column(name = "window_from")
    private Instant windowFrom;
    @Column(name = "window_to")
    private Instant windowTo;
    @Column(name = "window_hours")
    private int windowHours;
    @Column(name = "door_distance")
    private int doorDistance;
    @Column(name = "protocol_version")
    private String protocolVersion;
    @Embedded
    private Occurrence occurrence;
    @Column(name = "recorded_by")
    private UUID recordedBy;
    @Column(name = "by_name")
    private String byName;
    @Column(name = "traced_at")
    private Instant tracedAt;
    @Column(name = "ended_at")
    private Instant endedAt;
    @Column(name = "ended_by")
    private UUID endedBy;
    @Column(name = "ended_name")
    private String endedName;
    @Column(name = "ended_reason")
    private String endedReason;

    protected Investigation() {
    }

    /** @param end when the window ends */
    Investigation(Stay of, Instant end, Protocol rules, Occurrence when, Caller by) {
        id = Ids.next();
        site = of.site();
        person = of.person();
        stay = of.id();
        windowHours = rules.whole(Rule.CONTACT_WINDOW_HOURS);
        doorDistance = rules.whole(Rule.CONTACT_DOOR_DISTANCE);
        protocolVersion = rules.ruling(Rule.CONTACT_WINDOW_HOURS, null).orElseThrow().version().code();
        windowTo = end;
        windowFrom = from(end, rules);
        occurrence = when;
        recordedBy = by.user();
        byName = by.name();
        tracedAt = when.recordedAt();
    }

    /** When a window begins that ends then. */
    static Instant from(Instant end, Protocol rules) {
        return end.minus(Duration.ofHours(rules.whole(Rule.CONTACT_WINDOW_HOURS)));
    }

    /** The window ends with the earliest of the positives that stand, at least one. */
    void rest(Collection<Positive> standing) {
        windowTo = standing.stream().map(Positive::end).min(Comparator.naturalOrder()).orElseThrow();
        windowFrom = windowTo.minus(Duration.ofHours(windowHours));
    }

    void traced(Instant at) {
        tracedAt = at;
    }

    void end(Occurrence when, Caller by, String reason) {
        endedAt = when.recordedAt();
        endedBy = by.user();
        endedName = by.name();
        endedReason = reason;
    }

    public UUID id() {
        return id;
    }

    public UUID site() {
        return site;
    }

    public UUID person() {
        return person;
    }

    public UUID stay() {
        return stay;
    }

    public Period window() {
        return Period.of(windowFrom, windowTo);
    }

    public int windowHours() {
        return windowHours;
    }

    /** How many doors away is still next door. */
    public int doorDistance() {
        return doorDistance;
    }

    /** Code of the version that says how far the window reaches. */
    public String protocolVersion() {
        return protocolVersion;
    }

    public Occurrence when() {
        return occurrence;
    }

    public String byName() {
        return byName;
    }

    /** Its contacts stand as known then. */
    public Instant tracedAt() {
        return tracedAt;
    }

    public boolean stands() {
        return endedAt == null;
    }

    /** @return {@code null} while it stands */
    public Ending ending() {
        return endedAt == null ? null : new Ending(endedAt, endedName, endedReason);
    }
}
