package org.lazaret.site;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lazaret.shared.Ids;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.Occurrence;

/**
 * A site from its opening to its closing, signed at both ends. The database keeps one open period a site, and refuses to
 * close it while a room is reserved or occupied.
 */
@Entity
@Table(name = "site_opening")
public class SiteOpening {

    /** What the check found about one item; what is not met says what is done instead. */
    @Embeddable
    public record Answer(String item, boolean met, String remark) {
    }

    @Id
    private UUID id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "site_id")
    private Site site;
    @Column(name = "opened_at")
    private Instant openedAt;
    @Column(name = "opened_recorded")
    private Instant openedRecorded;
    @Column(name = "opened_by")
    private UUID openedBy;
    @Column(name = "closed_at")
    private Instant closedAt;
    @Column(name = "closed_recorded")
    private Instant closedRecorded;
    @Column(name = "closed_by")
    private UUID closedBy;
    @Column(name = "closing_reason")
    private String closingReason;
    @ElementCollection
    @CollectionTable(name = "site_opening_answer", joinColumns = @JoinColumn(name = "opening_id"))
    private List<Answer> answers = new ArrayList<>();

    protected SiteOpening() {
    }

    /** @param answers complete, see {@link OpeningCheck} */
    SiteOpening(Site site, List<Answer> answers, UUID by, Occurrence when) {
        this.id = Ids.next();
        this.site = site;
        this.answers.addAll(answers);
        this.openedAt = when.occurredAt();
        this.openedRecorded = when.recordedAt();
        this.openedBy = by;
    }

    void close(String reason, UUID by, Occurrence when) {
        if (when.occurredAt().isBefore(openedAt)) {
            throw new Invalid("occurredAt", "before-opening", "openedAt", openedAt);
        }
        closedAt = when.occurredAt();
        closedRecorded = when.recordedAt();
        closedBy = by;
        closingReason = reason;
    }

    public UUID id() {
        return id;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public UUID openedBy() {
        return openedBy;
    }

    /** @return {@code null} while the site is open */
    public Instant closedAt() {
        return closedAt;
    }

    public UUID closedBy() {
        return closedBy;
    }

    public String closingReason() {
        return closingReason;
    }

    public List<Answer> answers() {
        return List.copyOf(answers);
    }
}
