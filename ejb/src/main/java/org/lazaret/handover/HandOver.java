package org.lazaret.handover;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.shared.Ids;

/** A shift as it was handed over; it waits until another takes it. */
@Entity
@Table(name = "hand_over")
public class HandOver {
    @Id
    private UUID id;
    @Version
    private long version;
    @Column(name = "site_id")
    private UUID site;
    @Column(name = "given_at")
    private Instant givenAt;
    @Column(name = "given_by")
    private UUID givenBy;
    @Column(name = "given_by_name")
    private String givenByName;
    private String note;
    private int alerts;
    private int missed;
    @Column(name = "taken_at")
    private Instant takenAt;
    @Column(name = "taken_by")
    private UUID takenBy;
    @Column(name = "taken_by_name")
    private String takenByName;
    @ElementCollection
    @CollectionTable(name = "hand_over_matter", joinColumns = @JoinColumn(name = "hand_over_id"))
    @OrderColumn(name = "position")
    private List<Matter> matters = new ArrayList<>();

    protected HandOver() {
    }

    HandOver(UUID site, Caller giver, Instant at, String note, List<Matter> matters) {
        id = Ids.next();
        this.site = site;
        givenAt = at;
        givenBy = giver.user();
        givenByName = giver.name();
        this.note = note;
        this.matters.addAll(matters);
        alerts = (int) matters.stream().filter(matter -> matter.alert() != null).count();
        missed = matters.size() - alerts;
    }

    /**
     * @throws HandOverTaken somebody was faster
     * @throws OwnHandOver   by whoever gave it
     */
    void take(Caller taker, Instant at) {
        if (takenAt != null) {
            throw new HandOverTaken(takenByName, takenAt);
        }
        if (taker.user().equals(givenBy)) {
            throw new OwnHandOver();
        }
        takenAt = at;
        takenBy = taker.user();
        takenByName = taker.name();
    }

    public UUID id() {
        return id;
    }

    public UUID site() {
        return site;
    }

    public Instant givenAt() {
        return givenAt;
    }

    public UUID givenBy() {
        return givenBy;
    }

    public String givenByName() {
        return givenByName;
    }

    /** What no list says; {@code null} for nothing. */
    public String note() {
        return note;
    }

    /** How many alerts were open then. */
    public int alerts() {
        return alerts;
    }

    /** How many checks of the day nobody had made. */
    public int missed() {
        return missed;
    }

    /** @return {@code null} while it waits */
    public Instant takenAt() {
        return takenAt;
    }

    /** @return {@code null} while it waits */
    public String takenByName() {
        return takenByName;
    }

    public List<Matter> matters() {
        return List.copyOf(matters);
    }
}
