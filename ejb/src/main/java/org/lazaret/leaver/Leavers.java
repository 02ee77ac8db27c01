package org.lazaret.leaver;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.certificate.Proof;
import org.lazaret.certificate.Proof.State;
import org.lazaret.certificate.Proofs;
import org.lazaret.people.Sight;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;
import org.lazaret.stay.Stay;
import org.lazaret.stay.StayBook;

/** Who left a site on a day and how that is proved; and the certificates of all of them, or of those chosen, in one act. */
@Stateless
public class Leavers {
    private static final int MOST = 1000;

    private Sites sites;
    private Access access;
    private StayBook stays;
    private LeaverRows rows;
    private Proofs proofs;
    private Trail trail;
    private Clock clock;

    /** @param items floor by floor, room by room */
    public record Listed(Site site, LocalDate day, Instant asOf, List<Leaver> items, Sight sight) {
    }

    /**
     * Whose certificates are wanted: of all of a day, or of some.
     *
     * @param day   of the site's calendar; {@code null} where {@code stays} says who
     * @param stays 1–1,000 stays of the site; {@code null} where {@code day} says who
     */
    public record Asked(LocalDate day, List<UUID> stays) {
        private void check() {
            if ((day == null) == (stays == null)) {
                throw new Invalid("stays", day == null ? "missing" : "not-beside", "other", "day");
            }
            if (stays != null && (stays.isEmpty() || stays.stream().anyMatch(Objects::isNull))) {
                throw new Invalid("stays", "missing");
            }
        }
    }

    /**
     * @param items  all who were asked for, floor by floor, as they are proved now
     * @param issued stays of those whose certificate was issued by this act
     */
    public record Issued(Site site, List<Leaver> items, Set<UUID> issued, Sight sight) {
    }

    protected Leavers() {
    }

    @Inject
    public Leavers(Sites sites, Access access, StayBook stays, LeaverRows rows, Proofs proofs, Trail trail, Clock clock) {
        this.sites = sites;
        this.access = access;
        this.stays = stays;
        this.rows = rows;
        this.proofs = proofs;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Whose release was decided on a day, or who left on it.
     *
     * @param day  of the site's calendar; {@code null} for today
     * @param live a page that is open already and asks again: leaves no row in the audit
     */
    public Listed on(Caller caller, UUID siteId, LocalDate day, boolean live) {
        Site site = sites.find(siteId);
        Sight sight = Sight.of(access.at(caller, site.scope()));
        Instant now = clock.instant();
        LocalDate asked = day == null ? LocalDate.ofInstant(now, site.zone()) : day;
        List<Leaver> items = rows.of(site, rows.stays(site, rows.on(site, asked)));
        if (!live) {
            trail.read(caller, "leavers-read", Subject.list("stays").at(siteId), "count", items.size(), "day", asked);
        }
        return new Listed(site, asked, now, items, sight);
    }

    /**
     * Issues what is missing: a certificate for each release that stands, against which nothing speaks, and that never had one.
     * Everybody else is answered with how they are proved, and keeps the others from nothing. Asked again it issues nothing more.
     *
     * @throws NotFound                                       somebody chosen is not of this site
     * @throws org.lazaret.signing.SigningKeyUnusable this server has no key
     */
    public Issued issue(Caller caller, UUID siteId, Asked asked) {
        Site site = sites.find(siteId);
        Sight sight = Sight.of(access.at(caller, site.scope()));
        asked.check();
        Set<UUID> ids = asked.stays() == null ? Set.copyOf(rows.on(site, asked.day())) : Set.copyOf(asked.stays());
        if (ids.size() > MOST) {
            throw new Invalid("stays", "too-many", "most", MOST);
        }
        List<Stay> locked = ids.isEmpty() ? List.of() : stays.lockedAll(site.id(), ids);
        if (locked.size() != ids.size()) {
            throw new NotFound();
        }
        List<Leaver> before = rows.of(site, locked);
        Set<UUID> open = before.stream().map(Leaver::proof).filter(proof -> proof.state() == State.NONE_YET).map(proof -> proof.stay().id()).collect(Collectors.toSet());
        Map<UUID, Proof> after = proofs.issue(caller, site, before.stream().map(Leaver::proof).toList()).stream()
                .collect(Collectors.toMap(proof -> proof.stay().id(), Function.identity()));
        trail.wrote(caller, "certificates-issued-together", Subject.list("certificate").at(siteId), "day", asked.day(), "asked", before.size(), "issued", open.size());
        return new Issued(site, before.stream().map(one -> one.now(after.get(one.proof().stay().id()))).toList(), open, sight);
    }
}
