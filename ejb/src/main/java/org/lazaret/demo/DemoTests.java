package org.lazaret.demo;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.lazaret.collection.Present;
import org.lazaret.laboratory.PositiveFound;
import org.lazaret.laboratory.PositiveWithdrawn;
import org.lazaret.laboratory.ResultsRecorded;
import org.lazaret.protocol.Protocols;
import org.lazaret.sample.SampleWithdrawn;
import org.lazaret.sample.SamplesKept;
import org.lazaret.shared.SiteChanged;
import org.lazaret.site.Site;
import org.lazaret.site.SiteKind;
import org.lazaret.site.Sites;

/**
 * The tests that nobody at the screen makes: in the morning every third person is swabbed, in the evening whoever is left;
 * tubes go out, come to their laboratory and are examined. Without them every test of the demonstration would be overdue.
 */
@Stateless
public class DemoTests {

    /** What is done at which time of every day, in its order. */
    enum Turn {
        EVENING_RESULTS(LocalTime.of(7, 45)), MORNING_SWABS(LocalTime.of(8, 40)), MORNING_DISPATCH(LocalTime.of(9, 30)),
        MORNING_RECEIPT(LocalTime.of(11, 30)), MORNING_RESULTS(LocalTime.of(17, 30)), EVENING_SWABS(LocalTime.of(20, 0)),
        EVENING_DISPATCH(LocalTime.of(20, 40)), EVENING_RECEIPT(LocalTime.of(21, 30));

        private final LocalTime at;

        Turn(LocalTime at) {
            this.at = at;
        }
    }

    /** Days back to which some are swabbed in the morning; before, all are in the evening: whom to swab is the dearest question of a turn. */
    private static final int TWICE_A_DAY = 2;

    private EntityManager em;
    private Sites sites;
    private Protocols protocols;
    private Present present;
    private Event<SamplesKept> kept;
    private Event<SampleWithdrawn> withdrawn;
    private Event<ResultsRecorded> recorded;
    private Event<PositiveFound> found;
    private Event<PositiveWithdrawn> refuted;
    private Event<SiteChanged> changes;
    private Clock clock;

    protected DemoTests() {
    }

    @Inject
    public DemoTests(EntityManager em, Sites sites, Protocols protocols, Present present, Event<SamplesKept> kept, Event<SampleWithdrawn> withdrawn,
            Event<ResultsRecorded> recorded, Event<PositiveFound> found, Event<PositiveWithdrawn> refuted, Event<SiteChanged> changes, Clock clock) {
        this.em = em;
        this.sites = sites;
        this.protocols = protocols;
        this.present = present;
        this.kept = kept;
        this.withdrawn = withdrawn;
        this.recorded = recorded;
        this.found = found;
        this.refuted = refuted;
        this.changes = changes;
        this.clock = clock;
    }

    /** All that came after {@code since} at one site; what somebody has done already is left alone. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void make(UUID siteId, Instant since) {
        play(siteId, since, null);
    }

    /**
     * The same in the transaction of a playback.
     *
     * @param recall day on which the first pool of the site was positive, whose members were negative one by one; {@code null} for none
     */
    public void play(UUID siteId, Instant since, LocalDate recall) {
        Instant now = clock.instant();
        Site site = sites.find(siteId);
        if (site.kind() == SiteKind.RESIDENCE) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(now, site.zone());
        LocalDate.ofInstant(since, site.zone()).datesUntil(today.plusDays(1)).forEach(day -> {
            for (Turn turn : Turn.values()) {
                Instant at = day.atTime(turn.at).atZone(site.zone()).toInstant();
                if (at.isAfter(since) && !at.isAfter(now) && (turn != Turn.MORNING_SWABS || !day.isBefore(today.minusDays(TWICE_A_DAY)))) {
                    at(at).turn(site, turn, day.equals(recall));
                }
            }
        });
    }

    private DemoTestTurn at(Instant at) {
        return new DemoTestTurn(em, protocols, present, new DemoTestTurn.Told(kept, withdrawn, recorded, found, refuted, changes), at);
    }
}
