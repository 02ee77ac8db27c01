package org.lazaret.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.lazaret.access.SiteScope;
import org.lazaret.shared.Ids;

/** A site sees a person from one instant on; once the person has gone the site still reads them, and changes nothing. */
@Entity
@Table(name = "person_site")
public class PersonSite {
    /** The one that is open is later than every one that has ended. */
    static final Comparator<PersonSite> LATEST = Comparator.comparing(PersonSite::isOpen).thenComparing(sighting -> sighting.from);

    @Id
    private UUID id;
    @Column(name = "person_id", nullable = false)
    private UUID person;
    @Column(name = "site_id", nullable = false)
    private UUID site;
    @Column(nullable = false, length = 12)
    private String division;
    @Column(name = "seen_from", nullable = false)
    private Instant from;
    @Column(name = "seen_to")
    private Instant to;

    protected PersonSite() {
    }

    PersonSite(UUID person, SiteScope scope, Instant from) {
        this.id = Ids.next();
        this.person = person;
        this.site = scope.site();
        this.division = scope.divisionCode();
        this.from = from;
    }

    void endAt(Instant when) {
        to = when.isBefore(from) ? from : when;
    }

    public UUID person() {
        return person;
    }

    public SiteScope scope() {
        return new SiteScope(site, division);
    }

    public boolean isOpen() {
        return to == null;
    }
}
