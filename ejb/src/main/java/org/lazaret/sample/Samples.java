package org.lazaret.sample;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.Refusal;
import org.lazaret.shared.SiteChanged;
import org.lazaret.shared.Withdrawal;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;

/** Samples: each kept once however often it is sent, and withdrawn where it was a mistake. */
@Stateless
public class Samples {

    public enum Outcome { KEPT, REPEATED, REFUSED }

    /**
     * What became of one sample.
     *
     * @param kept    {@code null} when it was refused
     * @param refusal {@code null} unless it was
     */
    public record Answer(UUID id, Outcome outcome, Sample kept, Refusal refusal) {
        static Answer refused(Swab swab, Refusal why) {
            return new Answer(swab.id(), Outcome.REFUSED, null, why);
        }
    }

    private EntityManager em;
    private Sites sites;
    private Trail trail;
    private Event<SamplesKept> kept;
    private Event<SampleWithdrawn> withdrawn;
    private Event<SiteChanged> changes;
    private Clock clock;

    protected Samples() {
    }

    @Inject
    public Samples(EntityManager em, Sites sites, Trail trail, Event<SamplesKept> kept, Event<SampleWithdrawn> withdrawn,
            Event<SiteChanged> changes, Clock clock) {
        this.em = em;
        this.sites = sites;
        this.trail = trail;
        this.kept = kept;
        this.withdrawn = withdrawn;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * @throws SampleDiffers    another sample has that id
     * @throws NotHere          the person was not there
     * @throws NotThePlannedDay it answers for a day on which it was not collected
     * @throws TubeUnknown      the site has no such tube
     * @throws TubeFull         nor one with a place for it; so {@link TubeClosed}, {@link AlreadyInTube}, {@link TubeHoldsOthers}
     * @throws FollowUpUnfit    it follows nothing that it could
     * @throws org.lazaret.shared.Invalid collected more than 5 minutes ahead, or before the backdating limit
     */
    public Answer keep(Caller caller, UUID site, Swab swab) {
        Answer answer = keepAll(caller, site, List.of(swab)).get(0);
        if (answer.refusal() != null) {
            throw answer.refusal();
        }
        return answer;
    }

    /** What a phone has gathered, in its order: what is refused does not hold up the rest. */
    public List<Answer> keepAll(Caller caller, UUID siteId, List<Swab> swabs) {
        Site site = sites.of(caller, siteId);
        SampleRule rule = new SampleRule(clock.instant(), sites.protocol(site).backdatingLimit(), site.zone());
        SampleBook book = SampleBook.locked(em, siteId, swabs);
        List<Answer> answers = new ArrayList<>();
        for (Swab swab : swabs) {
            answers.add(book.refusal(swab, rule).map(why -> Answer.refused(swab, why)).orElseGet(() -> keep(book, swab, rule, caller.user())));
        }
        em.flush();
        tell(caller, siteId, answers);
        return answers;
    }

    private static Answer keep(SampleBook book, Swab swab, SampleRule rule, UUID by) {
        Sample before = book.kept(swab.id());
        return before != null ? new Answer(swab.id(), Outcome.REPEATED, before, null)
                : new Answer(swab.id(), Outcome.KEPT, book.add(swab, rule, by), null);
    }

    private void tell(Caller caller, UUID site, List<Answer> answers) {
        List<Sample> written = answers.stream().filter(answer -> answer.outcome() == Outcome.KEPT).map(Answer::kept).toList();
        if (written.isEmpty()) {
            trail.read(caller, "samples-repeated", Subject.list("sample").at(site), "count", answers.size());
            return;
        }
        trail.wrote(caller, "sample-collected", written.stream().map(Samples::about).toList());
        kept.fire(new SamplesKept(site, written, caller));
        changes.fire(new SiteChanged(site, "samples", null));
    }

    /**
     * It was written down by mistake: of somebody else, or never taken. Its place in the tube is free for the right one.
     *
     * @param reason 1–500 characters
     * @throws SampleWithdrawnBefore it does not stand
     * @throws org.lazaret.shared.Invalid no reason
     */
    public Sample withdraw(Caller caller, UUID id, String reason) {
        UUID site = em.createQuery("select s.site from Sample s where s.id = :id", UUID.class).setParameter("id", id)
                .getResultStream().findFirst().orElseThrow(NotFound::new);
        sites.of(caller, site);
        em.createQuery("select t from Sample s join s.tube t where s.id = :id", Tube.class).setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getSingleResult();
        Sample sample = em.createQuery("select s from Sample s join fetch s.tube where s.id = :id", Sample.class).setParameter("id", id).getSingleResult();
        sample.withdraw(Withdrawal.of(reason, clock.instant(), caller.user()));
        em.flush();
        trail.wrote(caller, "sample-withdrawn", about(sample), "reason", sample.withdrawal().reason());
        withdrawn.fire(new SampleWithdrawn(sample, caller));
        changes.fire(new SiteChanged(site, "samples", id));
        return sample;
    }

    private static Subject about(Sample sample) {
        return Subject.of("sample", sample.id()).at(sample.site()).about(sample.person());
    }
}
