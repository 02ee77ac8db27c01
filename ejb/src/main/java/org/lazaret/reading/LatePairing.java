package org.lazaret.reading;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lazaret.access.Caller;
import org.lazaret.patch.WearBook;
import org.lazaret.patch.WearChanged;
import org.lazaret.patch.Worn;
import org.lazaret.reading.QuarantineRows.Waiting;
import org.lazaret.reading.Sorting.Doubtful;
import org.lazaret.series.Intake;
import org.lazaret.series.Intake.Taken;
import org.lazaret.series.Readings;
import org.lazaret.series.Removal;
import org.lazaret.series.SiteReadings;
import org.lazaret.series.SiteReadings.Held;
import org.lazaret.watch.Sample;

/**
 * A reading belongs to whoever wore the patch when it was measured, whenever that is recorded (invariant 7): a pairing
 * told late takes over what waited for it, and a wear that turns out shorter gives back what was not its own.
 */
@ApplicationScoped
public class LatePairing {
    private static final Caller TASK = Caller.system("late-pairing");

    private WearBook book;
    private SiteReadings site;
    private Readings readings;
    private Intake intake;
    private Removal removal;
    private DeliveryRows deliveries;
    private QuarantineRows quarantine;
    private Clock clock;

    protected LatePairing() {
    }

    @Inject
    public LatePairing(WearBook book, SiteReadings site, Readings readings, Intake intake, Removal removal, DeliveryRows deliveries,
            QuarantineRows quarantine, Clock clock) {
        this.book = book;
        this.site = site;
        this.readings = readings;
        this.intake = intake;
        this.removal = removal;
        this.deliveries = deliveries;
        this.quarantine = quarantine;
        this.clock = clock;
    }

    /** Before anybody judges the readings of that person again. */
    void changed(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) WearChanged event) {
        Held held = site.lock(event.site());
        Instant now = clock.instant();
        Map<Integer, Worn> worn = new HashMap<>();
        book.all(event.site()).stream().filter(w -> w.person().equals(event.person())).forEach(w -> worn.put(w.number(), w));
        giveBack(held, event, worn, now);
        takeOver(held, event, worn, now);
    }

    private void giveBack(Held held, WearChanged event, Map<Integer, Worn> worn, Instant now) {
        Map<Integer, String> codes = quarantine.wearsOf(event.site(), event.person());
        Map<Integer, List<Sample>> kept = readings.of(event.site(), codes.keySet(), event.from().getEpochSecond(), now.getEpochSecond() + 86_400);
        kept.forEach((number, samples) -> {
            List<Sample> outside = samples.stream().filter(s -> DoubtRule.worn(worn(worn, number), s.at()).isEmpty()).toList();
            if (!outside.isEmpty()) {
                removal.of(held, number, outside);
                String code = codes.get(number);
                quarantine.keep(event.site(), TASK.user(), now, "|" + number + "|" + now, outside.stream()
                        .map(s -> new Doubtful(0, new Said(code, s.at(), s.centi(), s.air(), s.battery(), null), Doubt.NOT_WORN)).toList());
            }
        });
        site.save(held, held.lastDelivery());
    }

    private void takeOver(Held held, WearChanged event, Map<Integer, Worn> worn, Instant now) {
        Map<Integer, List<Waiting>> taken = new HashMap<>();
        List<Sample> samples = new ArrayList<>();
        for (Worn wear : worn.values()) {
            for (Waiting waiting : quarantine.waiting(event.site(), wear.code(), event.from().getEpochSecond())) {
                Said said = waiting.said();
                if (DoubtRule.worn(List.of(wear), said.at()).isPresent()) {
                    taken.computeIfAbsent(wear.number(), number -> new ArrayList<>()).add(waiting);
                    samples.add(new Sample(said.at(), said.centi(), said.air(), said.battery(), wear.number()));
                }
            }
        }
        if (!taken.isEmpty()) {
            Taken fresh = intake.compare(held, samples);
            Receipt receipt = new Receipt(fresh.count(Intake.Outcome.ACCEPTED), fresh.count(Intake.Outcome.REPEATED),
                    fresh.count(Intake.Outcome.CONFLICTING), 0, List.of());
            deliveries.keep(held, TASK.user(), now, null, fresh, receipt);
            taken.forEach((number, waiting) -> quarantine.taken(waiting, number, TASK.user(), now));
        }
    }

    private static List<Worn> worn(Map<Integer, Worn> worn, int number) {
        Worn wear = worn.get(number);
        return wear == null ? List.of() : List.of(wear);
    }
}
