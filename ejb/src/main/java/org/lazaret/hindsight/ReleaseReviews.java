package org.lazaret.hindsight;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.clearance.Clearance.LeadsTo;
import org.lazaret.clearance.Finding.Unmet;
import org.lazaret.laboratory.ResultsRecorded;
import org.lazaret.release.ReleaseBook;
import org.lazaret.release.StayRelease;
import org.lazaret.sample.Sample;
import org.lazaret.sample.SampleWithdrawn;
import org.lazaret.sample.SamplesKept;
import org.lazaret.shared.SiteChanged;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;
import org.lazaret.stay.Stay;
import org.lazaret.stay.StayBook;
import org.lazaret.testplan.Outcome;

/**
 * Looks at releases again when a result comes, is corrected, or turns out to be somebody else's, in its transaction: what would
 * have held the release is written down, and told. People are locked before the readings, and before they are looked at: whoever
 * is being released meanwhile is either refused or seen here.
 */
@ApplicationScoped
public class ReleaseReviews {
    /** Before those who lock the readings of the site. */
    private static final int FIRST = Interceptor.Priority.APPLICATION;

    private EntityManager em;
    private Sites sites;
    private StayBook stays;
    private ReleaseBook releases;
    private Concerned concerned;
    private ReviewBook book;
    private DoubtAlerts alerts;
    private Trail trail;
    private Event<ReleaseDoubted> doubted;
    private Event<SiteChanged> changes;
    private Clock clock;

    protected ReleaseReviews() {
    }

    @Inject
    ReleaseReviews(EntityManager em, Sites sites, StayBook stays, ReleaseBook releases, Concerned concerned, ReviewBook book, DoubtAlerts alerts, Trail trail,
            Event<ReleaseDoubted> doubted, Event<SiteChanged> changes, Clock clock) {
        this.em = em;
        this.sites = sites;
        this.stays = stays;
        this.releases = releases;
        this.concerned = concerned;
        this.book = book;
        this.alerts = alerts;
        this.trail = trail;
        this.doubted = doubted;
        this.changes = changes;
        this.clock = clock;
    }

    /** Who was released at one moment and left at one: judged together. */
    private record Moment(Instant released, Instant left) {
    }

    public void recorded(@Observes @Priority(FIRST) ResultsRecorded event) {
        review(event.caller(), event.results().stream().flatMap(one -> one.people().stream().map(person ->
                new News(person, one.tube(), one.result(), one.before() != null || one.outcome() != Outcome.NEGATIVE))).toList());
    }

    /** The right person may be written down only after the result came; only what was closed can have one. */
    public void kept(@Observes @Priority(FIRST) SamplesKept event) {
        List<Sample> late = event.samples().stream().filter(sample -> sample.person() != null && sample.tube().closedAt() != null).toList();
        Map<UUID, UUID> results = results(late.stream().map(sample -> sample.tube().id()).collect(Collectors.toSet()));
        review(event.caller(), late.stream().filter(sample -> results.containsKey(sample.tube().id()))
                .map(sample -> new News(sample.person(), sample.tube().id(), results.get(sample.tube().id()), true)).toList());
    }

    public void withdrawn(@Observes @Priority(FIRST) SampleWithdrawn event) {
        Sample sample = event.sample();
        if (sample.person() != null) {
            review(event.caller(), List.of(new News(sample.person(), sample.tube().id(), null, true)));
        }
    }

    private Map<UUID, UUID> results(Collection<UUID> tubes) {
        return tubes.isEmpty() ? Map.of() : em.createQuery("""
                select r.tube, r.id from TubeResult r where r.tube in :tubes and not exists (select c.id from TubeResult c where c.corrects = r.id)""",
                Object[].class).setParameter("tubes", tubes).getResultStream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1]));
    }

    private void review(Caller caller, List<News> news) {
        if (news.isEmpty() || news.stream().noneMatch(News::grave) && !book.isAnyInDoubt()) {
            return;
        }
        Map<UUID, Concerned.One> found = concerned.by(news);
        Map<UUID, List<Stay>> bySite = new HashMap<>();
        found.values().stream().map(Concerned.One::site).distinct().sorted().forEach(site -> bySite.put(site, stays.lockedAll(site,
                found.values().stream().filter(one -> one.site().equals(site)).map(Concerned.One::stay).toList())));
        Instant now = clock.instant();
        bySite.keySet().stream().sorted().forEach(site -> review(caller, sites.find(site), bySite.get(site), (stay, against) -> found.get(stay.id()).news(), now));
    }

    /** Looks at releases of which nothing came just now: what speaks against them may have come when nobody looked. @param locked stays of the site */
    void lookBack(Caller caller, Site site, List<Stay> locked) {
        review(caller, site, locked, (stay, against) -> concerned.blamed(stay.person(), Gravity.gravest(against)), clock.instant());
    }

    private void review(Caller caller, Site site, List<Stay> locked, BiFunction<Stay, List<Unmet>, News> naming, Instant now) {
        List<Stay> decided = locked.stream().filter(stay -> stay.release() != null).toList();
        Map<UUID, StayRelease> standing = standing(decided.stream().map(Stay::release).toList());
        List<Stay> released = decided.stream().filter(stay -> standing.containsKey(stay.release())).toList();
        Map<UUID, ReleaseReview> before = book.last(standing.keySet());
        List<ReleaseReview> doubts = new ArrayList<>();
        against(site, released, standing).forEach((stay, against) -> {
            ReleaseReview last = before.get(stay.release());
            if (!ReleaseReview.isKnown(last, against)) {
                ReleaseReview review = new ReleaseReview(standing.get(stay.release()), last, against, naming.apply(stay, against), now, caller.user());
                write(caller, review);
                if (!ReleaseReview.since(last, against).isEmpty()) {
                    doubts.add(review);
                }
            }
        });
        doubts.forEach(doubt -> doubted.fire(new ReleaseDoubted(doubt, caller)));
        doubts.forEach(doubt -> alerts.raise(standing.get(doubt.release()), now));
    }

    /** Who went to a hospital is where a positive belongs, and has nothing that proves a release. */
    private Map<UUID, StayRelease> standing(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : em.createQuery("select r from StayRelease r where r.id in :ids and r.leadsTo <> :hospital", StayRelease.class)
                .setParameter("ids", ids).setParameter("hospital", LeadsTo.HOSPITAL).getResultStream().collect(Collectors.toMap(StayRelease::id, Function.identity()));
    }

    private Map<Stay, List<Unmet>> against(Site site, List<Stay> released, Map<UUID, StayRelease> standing) {
        Map<Stay, List<Unmet>> all = new HashMap<>();
        released.stream().collect(Collectors.groupingBy(stay -> new Moment(standing.get(stay.release()).recordedAt(), stay.closedAt() == null ? Instant.MAX : stay.closedAt())))
                .forEach((moment, together) -> {
                    Map<UUID, List<Unmet>> judged = releases.against(site, together.stream()
                            .collect(Collectors.toMap(Function.identity(), stay -> standing.get(stay.release()))), moment.left());
                    together.forEach(stay -> all.put(stay, judged.get(stay.id())));
                });
        return all;
    }

    private void write(Caller caller, ReleaseReview review) {
        em.persist(review);
        em.flush();
        trail.wrote(caller, review.isDoubt() ? "release-doubted" : "release-doubt-settled", Subject.of("stay", review.stay()).at(review.site()).about(review.person()),
                "lack", review.lack());
        changes.fire(new SiteChanged(review.site(), "stays", review.stay()));
    }
}
