package org.lazaret.laboratory;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.sample.Sample;
import org.lazaret.sample.Tube;
import org.lazaret.sample.Tubes;
import org.lazaret.shared.Refusal;
import org.lazaret.shared.SiteChanged;
import org.lazaret.site.Sites;

/** What laboratories found: each result kept once however often it is sent, and corrected by a later one. */
@Stateless
public class TubeResults {

    public enum Receiving { KEPT, REPEATED, REFUSED }

    /**
     * What became of one result.
     *
     * @param result  {@code null} when it was refused
     * @param refusal {@code null} unless it was
     */
    public record Answer(String tube, Receiving outcome, TubeResult result, Refusal refusal) {
    }

    /** @param before what stood until now; {@code null} for none */
    private record News(TubeResult result, TubeResult before, List<Sample> inside) {
        ResultsRecorded.One one() {
            return new ResultsRecorded.One(result.tube(), result.id(), result.outcome(), before == null ? null : before.outcome(),
                    inside.stream().map(Sample::person).filter(Objects::nonNull).distinct().toList());
        }
    }

    private EntityManager em;
    private Sites sites;
    private Tubes tubes;
    private TubeFates fates;
    private Laboratories laboratories;
    private Positives positives;
    private Trail trail;
    private Event<ResultsRecorded> recorded;
    private Event<SiteChanged> changes;
    private Clock clock;

    protected TubeResults() {
    }

    @Inject
    public TubeResults(EntityManager em, Sites sites, Tubes tubes, TubeFates fates, Laboratories laboratories, Positives positives,
            Trail trail, Event<ResultsRecorded> recorded, Event<SiteChanged> changes, Clock clock) {
        this.em = em;
        this.sites = sites;
        this.tubes = tubes;
        this.fates = fates;
        this.laboratories = laboratories;
        this.positives = positives;
        this.trail = trail;
        this.recorded = recorded;
        this.changes = changes;
        this.clock = clock;
    }

    /** In the order of what came: what is refused does not hold up the rest. */
    public List<Answer> takeAll(Caller caller, UUID site, List<Reported> reported) {
        sites.of(caller, site);
        Instant now = clock.instant();
        Set<String> codes = reported.stream().map(Reported::tube).collect(Collectors.toSet());
        Set<String> named = reported.stream().map(Reported::laboratory).collect(Collectors.toSet());
        ResultBook book = ResultBook.locked(em, tubes, fates, laboratories.named(named), site, codes);
        List<News> news = new ArrayList<>();
        List<Answer> answers = reported.stream().map(one -> book.refusal(one, now)
                .map(why -> new Answer(one.tube(), Receiving.REFUSED, null, why))
                .orElseGet(() -> keep(caller, book, one, now, news))).toList();
        em.flush();
        trace(caller, site, answers);
        tell(caller, site, news);
        return answers;
    }

    /**
     * One row of a list. A row with a reason corrects what stands and says otherwise.
     *
     * @throws Refusal see {@link ResultBook}
     */
    public void take(Caller caller, UUID site, ResultRow row) {
        sites.of(caller, site);
        Reported reported = row.reported(sites.find(site).zone());
        UUID standing = reported.reason() == null ? null : standing(site, reported.tube());
        Answer first = takeAll(caller, site, List.of(reported)).get(0);
        if (first.refusal() instanceof ResultDiffers && standing != null) {
            first = takeAll(caller, site, List.of(reported.correcting(standing))).get(0);
        }
        if (first.refusal() != null) {
            throw first.refusal();
        }
    }

    private UUID standing(UUID site, String tube) {
        return em.createQuery("""
                select r.id from TubeResult r join Tube t on t.id = r.tube where t.site = :site and t.code = :code
                    and not exists (select c.id from TubeResult c where c.corrects = r.id)""", UUID.class)
                .setParameter("site", site).setParameter("code", Tube.code(tube)).getResultStream().findFirst().orElse(null);
    }

    private Answer keep(Caller caller, ResultBook book, Reported one, Instant now, List<News> news) {
        TubeResult known = book.known(one).orElse(null);
        if (known != null) {
            return new Answer(one.tube(), Receiving.REPEATED, known, null);
        }
        TubeResult before = book.standing(one);
        TubeResult result = book.add(one, now, caller.user());
        news.add(new News(result, before, book.samples(one)));
        return new Answer(one.tube(), Receiving.KEPT, result, null);
    }

    private void tell(Caller caller, UUID site, List<News> news) {
        if (!news.isEmpty()) {
            recorded.fire(new ResultsRecorded(site, news.stream().map(News::one).toList(), caller));
            news.forEach(one -> positives.recorded(caller, one.result(), one.before(), one.inside()));
        }
    }

    private void trace(Caller caller, UUID site, List<Answer> answers) {
        List<Subject> written = answers.stream().filter(answer -> answer.outcome() == Receiving.KEPT)
                .map(answer -> Subject.of("tube-result", answer.result().id()).at(site)).toList();
        if (written.isEmpty()) {
            trail.read(caller, "tube-results-repeated", Subject.list("tube-result").at(site), "count", answers.size());
            return;
        }
        trail.wrote(caller, "tube-result-recorded", written);
        changes.fire(new SiteChanged(site, "tube-results", null));
    }
}
