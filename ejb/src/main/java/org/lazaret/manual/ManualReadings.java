package org.lazaret.manual;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.shared.Refusal;
import org.lazaret.shared.SiteChanged;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;
import org.lazaret.watch.Manual;

/** Readings by thermometer: kept once each however often they are sent, corrected, and read. */
@Stateless
public class ManualReadings {

    public enum Outcome { KEPT, REPEATED, REFUSED }

    /**
     * What became of one reading.
     *
     * @param kept    {@code null} when it was refused
     * @param refusal {@code null} unless it was
     */
    public record Answer(UUID id, Outcome outcome, ManualReading kept, Refusal refusal) {
        static Answer refused(Measurement measured, Refusal why) {
            return new Answer(measured.id(), Outcome.REFUSED, null, why);
        }
    }

    private EntityManager em;
    private Sites sites;
    private Trail trail;
    private Event<ManualKept> kept;
    private Event<SiteChanged> changes;
    private Clock clock;

    protected ManualReadings() {
    }

    @Inject
    public ManualReadings(EntityManager em, Sites sites, Trail trail, Event<ManualKept> kept, Event<SiteChanged> changes, Clock clock) {
        this.em = em;
        this.sites = sites;
        this.trail = trail;
        this.kept = kept;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * @throws ManualReadingDiffers   another reading has that id
     * @throws ManualReadingCorrected what it corrects has been corrected
     * @throws NotStaying             the person was not there
     * @throws ImplausibleTemperature no body's temperature, and no broken thermometer
     * @throws org.lazaret.shared.Invalid measured more than 5 minutes ahead, or before the backdating limit
     */
    public Answer keep(Caller caller, UUID siteId, Measurement measured) {
        Answer answer = keepAll(caller, siteId, List.of(measured)).get(0);
        if (answer.refusal() != null) {
            throw answer.refusal();
        }
        return answer;
    }

    /** A floor at once: what is refused does not hold up the rest. Answers in the order of what came. */
    public List<Answer> keepAll(Caller caller, UUID siteId, List<Measurement> measured) {
        Site site = sites.of(caller, siteId);
        Instant now = clock.instant();
        ManualRule rule = new ManualRule(ManualRule.Limits.of(sites.protocol(site), now));
        ManualBook book = ManualBook.locked(em, siteId, measured);
        List<Answer> answers = new ArrayList<>();
        for (Measurement one : measured) {
            answers.add(book.refusal(one, rule).map(why -> Answer.refused(one, why))
                    .orElseGet(() -> keep(book, one, now, caller.user())));
        }
        em.flush();
        tell(caller, siteId, answers);
        book.changedFrom().forEach((person, at) -> kept.fire(new ManualKept(siteId, person, at)));
        return answers;
    }

    private Answer keep(ManualBook book, Measurement measured, Instant now, UUID by) {
        ManualReading before = book.kept(measured.id());
        return before != null ? new Answer(measured.id(), Outcome.REPEATED, before, null)
                : new Answer(measured.id(), Outcome.KEPT, book.add(measured, now, by), null);
    }

    private void tell(Caller caller, UUID site, List<Answer> answers) {
        List<Subject> written = answers.stream().filter(answer -> answer.outcome() == Outcome.KEPT)
                .map(answer -> Subject.of("manual-reading", answer.id()).at(site).about(answer.kept().measured().person())).toList();
        if (written.isEmpty()) {
            trail.read(caller, "manual-readings-repeated", Subject.list("manual-reading").at(site), "count", answers.size());
            return;
        }
        trail.wrote(caller, "manual-reading-kept", written);
        changes.fire(new SiteChanged(site, "round", null));
    }

    /**
     * What the rules judge: neither withdrawn nor of a broken thermometer, by person, the earliest first; in one
     * statement, for services that have asked for access.
     *
     * @param fromSecond included, {@code toSecond} excluded, seconds since 1970 UTC
     */
    public Map<UUID, List<Manual>> standing(UUID site, Collection<UUID> people, long fromSecond, long toSecond) {
        return people.isEmpty() ? Map.of() : em.createQuery("""
                select r from ManualReading r
                where r.site = :site and r.person in :people and r.deviceFault = false and r.measuredAt >= :from and r.measuredAt < :to
                    and not exists (select c.id from ManualReading c where c.corrects = r.id)
                order by r.measuredAt, r.id""", ManualReading.class)
                .setParameter("site", site).setParameter("people", people).setParameter("from", Instant.ofEpochSecond(fromSecond))
                .setParameter("to", Instant.ofEpochSecond(toSecond)).getResultStream()
                .collect(Collectors.groupingBy(ManualReading::person, Collectors.mapping(ManualReading::asManual, Collectors.toList())));
    }

    /** What stands of one person, by whatever record and site, symptoms too, the earliest first; in one statement, for services that have asked for access. */
    public List<ManualReading> of(Collection<UUID> records, Instant from, Instant to) {
        return em.createQuery("""
                select distinct r from ManualReading r left join fetch r.symptoms
                where r.person in :records and r.measuredAt >= :from and r.measuredAt < :to
                    and not exists (select c.id from ManualReading c where c.corrects = r.id)
                order by r.measuredAt, r.id""", ManualReading.class)
                .setParameter("records", records).setParameter("from", from).setParameter("to", to).getResultList();
    }

    /** Everything that was kept at a site, withdrawn or not. @param person {@code null} for everybody */
    public List<ManualReading> kept(UUID site, UUID person, Instant from, Instant to) {
        return em.createQuery("""
                select distinct r from ManualReading r left join fetch r.symptoms
                where r.site = :site and r.measuredAt >= :from and r.measuredAt < :to and (:person is null or r.person = :person)
                order by r.measuredAt, r.id""", ManualReading.class)
                .setParameter("site", site).setParameter("person", person).setParameter("from", from).setParameter("to", to).getResultList();
    }

    /** Which of these were withdrawn by another row. */
    public Set<UUID> withdrawn(Collection<UUID> readings) {
        return Set.copyOf(em.createQuery("select r.corrects from ManualReading r where r.corrects in :readings", UUID.class)
                .setParameter("readings", readings).getResultList());
    }

    /** Every standing reading of a site since then, a broken thermometer's too, the earliest first; in one statement. */
    public List<ManualReading> since(UUID site, Instant from) {
        return em.createQuery("""
                select r from ManualReading r left join fetch r.symptoms
                where r.site = :site and r.measuredAt >= :from
                    and not exists (select c.id from ManualReading c where c.corrects = r.id)
                order by r.measuredAt, r.id""", ManualReading.class)
                .setParameter("site", site).setParameter("from", from).getResultStream()
                .filter(Objects::nonNull).distinct().toList();
    }
}
