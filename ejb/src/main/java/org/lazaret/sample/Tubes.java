package org.lazaret.sample;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.label.LabelSheet;
import org.lazaret.label.Labels;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.Occurrence;
import org.lazaret.shared.SiteChanged;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;

/** Tubes: their codes are reserved, printed, and closed when they are full or the round is over. */
@Stateless
public class Tubes {
    private static final int MOST = TubeRange.MOST;

    private EntityManager em;
    private Sites sites;
    private Trail trail;
    private Event<SiteChanged> changes;
    private Clock clock;

    protected Tubes() {
    }

    @Inject
    public Tubes(EntityManager em, Sites sites, Trail trail, Event<SiteChanged> changes, Clock clock) {
        this.em = em;
        this.sites = sites;
        this.trail = trail;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Tubes with new codes, to be printed.
     *
     * @throws Invalid not 1 to 500 tubes, or of a size that the rules in force do not know
     */
    public List<Tube> make(Caller caller, UUID siteId, int capacity, Contents contents, int count) {
        Site site = sites.of(caller, siteId);
        if (count < 1 || count > MOST) {
            throw new Invalid("count", "out-of-range", "least", 1, "most", MOST);
        }
        LocalDate day = LocalDate.ofInstant(clock.instant(), site.zone());
        return add(caller, site, TubeRange.made(day, firstNumber(day, count), count), capacity, contents);
    }

    /**
     * Tubes that come with codes on them, all of them or none.
     *
     * @throws Invalid   no range, or of a size that the rules in force do not know
     * @throws TubeKnown a code is on a tube already
     */
    public List<Tube> register(Caller caller, UUID siteId, int capacity, Contents contents, TubeRange range) {
        Site site = sites.of(caller, siteId);
        List<String> codes = range.codes();
        List<Tube> known = em.createQuery("select t from Tube t where t.code in :codes order by t.code", Tube.class)
                .setParameter("codes", codes).getResultList();
        if (!known.isEmpty()) {
            throw new TubeKnown(known, siteId);
        }
        return add(caller, site, codes, capacity, contents);
    }

    private int firstNumber(LocalDate day, int count) {
        em.createNativeQuery("insert into tube_number (day, last) values (:day, :count) on duplicate key update last = last + values(last)")
                .setParameter("day", day).setParameter("count", count).executeUpdate();
        Number last = (Number) em.createNativeQuery("select last from tube_number where day = :day for update").setParameter("day", day).getSingleResult();
        return last.intValue() - count + 1;
    }

    private List<Tube> add(Caller caller, Site site, List<String> codes, int capacity, Contents contents) {
        List<Integer> sizes = sites.protocol(site).tubeSizes();
        if (!sizes.contains(capacity)) {
            throw new Invalid("capacity", "not-one-of", "allowed", sizes);
        }
        List<Tube> made = codes.stream().map(code -> new Tube(site.id(), code, capacity, contents == null ? Contents.PEOPLE : contents,
                clock.instant(), caller.user())).toList();
        made.forEach(em::persist);
        em.flush();
        trail.wrote(caller, "tubes-reserved", Subject.list("tube").at(site.id()), "from", codes.get(0), "to", codes.get(codes.size() - 1),
                "count", codes.size(), "capacity", capacity);
        changes.fire(new SiteChanged(site.id(), "tubes", null));
        return made;
    }

    /**
     * Labels for tubes of the site.
     *
     * @param to    last code, in the order of the codes; {@code null} for the first alone
     * @param used  places of the first sheet that are taken off already
     * @return a PDF
     * @throws Invalid     a code is none, the last lies before the first, more than 500 tubes, or a sheet has fewer places
     * @throws TubeUnknown no tube of the site lies there
     */
    public byte[] labels(Caller caller, UUID site, String from, String to, LabelSheet sheet, int used) {
        sites.of(caller, site);
        String first = Tube.code(from);
        String last = to == null || to.isBlank() ? first : Tube.code(to);
        if (last.compareTo(first) < 0) {
            throw new Invalid("to", "ends-before-it-starts");
        }
        if (used < 0 || used >= sheet.count()) {
            throw new Invalid("used", "out-of-range", "least", 0, "most", sheet.count() - 1);
        }
        List<String> codes = em.createQuery("select t.code from Tube t where t.site = :site and t.code between :first and :last order by t.code", String.class)
                .setParameter("site", site).setParameter("first", first).setParameter("last", last).setMaxResults(MOST + 1).getResultList();
        if (codes.isEmpty()) {
            throw new TubeUnknown(first);
        }
        if (codes.size() > MOST) {
            throw new Invalid("to", "tube-range-size", "most", MOST);
        }
        trail.read(caller, "tube-labels-printed", Subject.list("tube").at(site), "from", first, "to", last, "count", codes.size());
        return Labels.pdf(codes, sheet, used);
    }

    /**
     * Nothing is collected into it from now on.
     *
     * @param occurredAt {@code null} for now
     * @throws NotFound   no such tube, or none of the caller's
     * @throws TubeClosed it was closed before
     * @throws TubeEmpty  nothing is in it
     */
    public Tube close(Caller caller, String code, Instant occurredAt) {
        UUID site = em.createQuery("select t.site from Tube t where t.code = :code", UUID.class).setParameter("code", Tube.code(code))
                .getResultStream().findFirst().orElseThrow(NotFound::new);
        sites.of(caller, site);
        Tube tube = lock(site, List.of(Tube.code(code))).get(0);
        close(caller, List.of(tube), sites.when(site, occurredAt));
        em.flush();
        trail.wrote(caller, "tube-closed", Subject.of("tube", tube.id()).at(tube.site()), "code", tube.code());
        changes.fire(new SiteChanged(tube.site(), "tubes", tube.id()));
        return tube;
    }

    /** For services that have locked them and leave a trace of their own. @throws TubeClosed one was closed before; {@link TubeEmpty} */
    public void close(Caller caller, List<Tube> tubes, Occurrence when) {
        List<UUID> filled = em.createQuery("select distinct s.tube.id from Sample s where s.tube in :tubes and s.withdrawal.at is null", UUID.class)
                .setParameter("tubes", tubes).getResultList();
        tubes.stream().filter(tube -> !filled.contains(tube.id())).findFirst().ifPresent(empty -> {
            throw new TubeEmpty(empty.code());
        });
        tubes.forEach(tube -> tube.close(when, caller.user()));
    }

    /** The tubes of a site in the order of their codes, locked before anything is read of them; those it does not have are missing. */
    public List<Tube> lock(UUID site, Collection<String> codes) {
        return em.createQuery("select t from Tube t where t.code in :codes and t.site = :site order by t.code", Tube.class)
                .setParameter("codes", codes).setParameter("site", site).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    /** Whoever asks. @throws NotFound no such tube */
    public Tube find(String code) {
        return em.createQuery("select t from Tube t where t.code = :code", Tube.class).setParameter("code", Tube.code(code))
                .getResultStream().findFirst().orElseThrow(NotFound::new);
    }
}
