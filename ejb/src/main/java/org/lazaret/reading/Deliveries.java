package org.lazaret.reading;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.patch.WearBook;
import org.lazaret.patch.Worn;
import org.lazaret.protocol.Rule;
import org.lazaret.reading.Receipt.Remark;
import org.lazaret.reading.WearIndex.Wears;
import org.lazaret.series.Intake;
import org.lazaret.series.Intake.Taken;
import org.lazaret.series.SiteReadings;
import org.lazaret.shared.SiteChanged;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;
import org.lazaret.watch.Sample;

/**
 * Takes in what gateways bring. Whatever is repeated, late or out of order leads to the same readings (invariant 8); what
 * cannot be a reading of somebody is set aside and never dropped. One delivery of a site is taken at a time.
 */
@Stateless
public class Deliveries {
    private Sites sites;
    private WearBook book;
    private WearIndex index;
    private SiteReadings readings;
    private Intake intake;
    private DeliveryRows deliveries;
    private QuarantineRows quarantine;
    private Event<ReadingsKept> kept;
    private Event<SiteChanged> changes;
    private Clock clock;

    protected Deliveries() {
    }

    @Inject
    public Deliveries(Sites sites, WearBook book, WearIndex index, SiteReadings readings, Intake intake, DeliveryRows deliveries,
            QuarantineRows quarantine, Event<ReadingsKept> kept, Event<SiteChanged> changes, Clock clock) {
        this.sites = sites;
        this.book = book;
        this.index = index;
        this.readings = readings;
        this.intake = intake;
        this.deliveries = deliveries;
        this.quarantine = quarantine;
        this.kept = kept;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Takes a delivery of the site that the gateway belongs to.
     *
     * @param gateway at most {@link Delivery#MOST} readings come with it
     */
    public Receipt take(Caller gateway, UUID siteId, Delivery delivery) {
        Site site = sites.of(gateway, siteId);
        Duration ahead = Duration.ofMinutes(sites.protocol(site).whole(Rule.READING_AHEAD_MINUTES));
        Wears wears = index.at(siteId, book.lock(siteId));
        SiteReadings.Held held = readings.lock(siteId);
        Instant received = clock.instant();
        Sorting sorting = Sorting.of(delivery.readings(), new DoubtRule(received, delivery.sentAt(), ahead), wears);
        sorting.known(quarantine.inStock(siteId, sorting.unknownCodes()));
        Taken taken = intake.compare(held, sorting.samples());
        List<Boolean> setAside = quarantine.keep(siteId, gateway.user(), received, "", sorting.doubtful());
        Receipt receipt = receipt(sorting, taken, setAside);
        deliveries.keep(held, gateway.user(), received, delivery.sentAt(), taken, receipt);
        tell(siteId, received, wears, taken);
        if (receipt.quarantined() > 0) {
            changes.fire(new SiteChanged(siteId, "quarantine", null));
        }
        return receipt;
    }

    private void tell(UUID site, Instant received, Wears wears, Taken taken) {
        if (taken.fresh().isEmpty()) {
            return;
        }
        Map<UUID, List<Sample>> byPerson = new HashMap<>();
        taken.fresh().forEach((number, samples) -> {
            Worn worn = wears.byNumber().get(number);
            byPerson.computeIfAbsent(worn.person(), person -> new ArrayList<>()).addAll(samples);
        });
        byPerson.values().forEach(samples -> samples.sort(Comparator.comparingLong(Sample::at)));
        kept.fire(new ReadingsKept(site, received, byPerson));
        changes.fire(new SiteChanged(site, "readings", null));
    }

    private static Receipt receipt(Sorting sorting, Taken taken, List<Boolean> setAside) {
        List<Remark> remarks = new ArrayList<>();
        for (int i = 0; i < taken.outcomes().size(); i++) {
            switch (taken.outcomes().get(i)) {
                case ACCEPTED -> { }
                case REPEATED -> remarks.add(new Remark(sorting.indexOf(i), Receipt.Outcome.REPEATED, null));
                case CONFLICTING -> remarks.add(new Remark(sorting.indexOf(i), Receipt.Outcome.CONFLICTING, null));
            }
        }
        int repeatedAside = 0;
        for (int i = 0; i < setAside.size(); i++) {
            var doubtful = sorting.doubtful().get(i);
            repeatedAside += setAside.get(i) ? 0 : 1;
            remarks.add(new Remark(doubtful.index(), setAside.get(i) ? Receipt.Outcome.QUARANTINED : Receipt.Outcome.REPEATED,
                    doubtful.doubt()));
        }
        remarks.sort(Comparator.comparingInt(Remark::index));
        return new Receipt(taken.count(Intake.Outcome.ACCEPTED), taken.count(Intake.Outcome.REPEATED) + repeatedAside,
                taken.count(Intake.Outcome.CONFLICTING), setAside.size() - repeatedAside, remarks);
    }
}
