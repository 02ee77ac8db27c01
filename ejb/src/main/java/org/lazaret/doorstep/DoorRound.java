package org.lazaret.doorstep;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lazaret.access.Caller;
import org.lazaret.shared.Ids;
import org.lazaret.shared.Occurrence;

/** "I was at every door of this floor", signed; taken back by a second row that names the first. */
@Entity
@Immutable
@Table(name = "door_round")
public class DoorRound {
    @Id
    private UUID id;
    @Column(name = "site_id")
    private UUID site;
    @Column(name = "floor_id")
    private UUID floor;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Errand errand;
    @Embedded
    private Occurrence occurrence;
    @Column(name = "recorded_by")
    private UUID recordedBy;
    @Column(name = "recorded_by_name")
    private String recordedByName;
    @Column(name = "withdraws_id")
    private UUID withdraws;
    private String reason;

    protected DoorRound() {
    }

    DoorRound(UUID site, UUID floor, Errand errand, Occurrence when, Caller by) {
        this(site, floor, errand, when, by, null, null);
    }

    private DoorRound(UUID site, UUID floor, Errand errand, Occurrence when, Caller by, UUID withdraws, String reason) {
        id = Ids.next();
        this.site = site;
        this.floor = floor;
        this.errand = errand;
        occurrence = when;
        recordedBy = by.user();
        recordedByName = by.name();
        this.withdraws = withdraws;
        this.reason = reason;
    }

    DoorRound takenBack(String why, Occurrence now, Caller by) {
        return new DoorRound(site, floor, errand, now, by, id, why);
    }

    public UUID id() {
        return id;
    }

    public UUID site() {
        return site;
    }

    public UUID floor() {
        return floor;
    }

    public Errand errand() {
        return errand;
    }

    public Occurrence occurrence() {
        return occurrence;
    }

    /** Who went. */
    public UUID recordedBy() {
        return recordedBy;
    }

    public String recordedByName() {
        return recordedByName;
    }

    /** The row this one takes back; {@code null} on the row that says that somebody was there. */
    public UUID withdraws() {
        return withdraws;
    }
}
