package org.lazaret.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lazaret.access.Caller;
import org.lazaret.shared.Ids;

/**
 * Somebody who was near a positive, as far as anything recorded says so: proposed by the rules, confirmed or dismissed by a
 * person. What is decided stays decided, whatever is found out later; only people change it.
 */
@Entity
public class Contact {
    @Id
    private UUID id;
    @Version
    private long version;
    @Column(name = "investigation_id")
    private UUID investigation;
    private String who;
    @Column(name = "stay_id")
    private UUID stay;
    @Column(name = "person_id")
    private UUID person;
    @Column(name = "account_id")
    private UUID account;
    @Column(name = "staff_name")
    private String staffName;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Grade grade;
    @Column(name = "found_at")
    private Instant foundAt;
    @Column(name = "gone_at")
    private Instant goneAt;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ContactDecision.Kind decision;
    private int decisions;

    protected Contact() {
    }

    Contact(UUID investigation, ContactTracing.Found found, Instant at) {
        id = Ids.next();
        this.investigation = investigation;
        who = found.who();
        stay = found.stay();
        person = found.person();
        account = found.account();
        staffName = found.name();
        grade = found.grade();
        foundAt = at;
    }

    /** It is found again, maybe for other reasons. */
    void stands(Grade now) {
        grade = now;
        goneAt = null;
    }

    /** Nothing that is recorded now says any more that they were near. */
    void gone(Instant at) {
        goneAt = goneAt == null ? at : goneAt;
    }

    /** @param reason 1–500 characters */
    ContactDecision decide(ContactDecision.Kind what, String reason, Instant at, Caller by) {
        decision = what;
        return new ContactDecision(id, ++decisions, what, reason, at, by);
    }

    public UUID id() {
        return id;
    }

    public UUID investigation() {
        return investigation;
    }

    String who() {
        return who;
    }

    /** @return {@code null} for staff */
    public UUID stay() {
        return stay;
    }

    /** @return {@code null} for staff */
    public UUID person() {
        return person;
    }

    /** @return {@code null} for residents */
    public String staffName() {
        return staffName;
    }

    public Grade grade() {
        return grade;
    }

    public Instant foundAt() {
        return foundAt;
    }

    /** Since when nothing recorded says so any more; {@code null} while something does. */
    public Instant goneAt() {
        return goneAt;
    }

    /** @return {@code null} while nobody has decided */
    public ContactDecision.Kind decision() {
        return decision;
    }
}
