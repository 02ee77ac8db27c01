package org.lazaret.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lazaret.access.Caller;
import org.lazaret.access.Held;
import org.lazaret.access.Role;
import org.lazaret.patch.PatchWorld;
import org.lazaret.series.Intake;
import org.lazaret.series.ReadingRows;
import org.lazaret.series.Readings;
import org.lazaret.series.Removal;
import org.lazaret.series.SiteReadings;
import org.lazaret.testing.Callers;
import org.lazaret.testing.Database;
import org.lazaret.testing.Fired;
import org.lazaret.watch.Sample;

/** People with patches, and gateways that bring what the patches say, on one entity manager. */
public final class ReadingWorld {
    public final PatchWorld patches;
    /** Observers of kept readings, as CDI would find them. */
    public final List<Consumer<ReadingsKept>> whenKept = new ArrayList<>();
    public final List<Consumer<ReadingsConflict>> whenConflict = new ArrayList<>();
    public final Fired<ReadingsKept> kept = new Fired<>(event -> whenKept.forEach(observer -> observer.accept(event)));
    public final WearIndex index;
    public final Deliveries deliveries;
    public final Readings readings;
    public final SiteReadings siteReadings;
    public final LatePairing latePairing;

    private ReadingWorld(PatchWorld patches) {
        this.patches = patches;
        ReadingRows rows = new ReadingRows(patches.em);
        readings = new Readings(rows);
        siteReadings = new SiteReadings(patches.em);
        Intake intake = new Intake(readings, rows);
        DeliveryRows written = new DeliveryRows(patches.em, intake, siteReadings, new Fired<>(event -> whenConflict.forEach(observer -> observer.accept(event))));
        QuarantineRows quarantine = new QuarantineRows(patches.em);
        index = new WearIndex(patches.book);
        deliveries = new Deliveries(patches.stay.sites, patches.book, index, siteReadings, intake, written,
                quarantine, kept, new Fired<>(), patches.stay.clock);
        latePairing = new LatePairing(patches.book, siteReadings, readings, intake, new Removal(readings, rows), written, quarantine,
                patches.stay.clock);
        patches.whenChanged.add(latePairing::changed);
    }

    public static <T> T at(Database database, Instant now, Function<ReadingWorld, T> work) {
        return PatchWorld.at(database, now, patches -> work.apply(new ReadingWorld(patches)));
    }

    public static Caller gateway(UUID site) {
        return Callers.holding(Held.at(Role.GATEWAY, site));
    }

    public Receipt deliver(UUID site, Said... readings) {
        return deliveries.take(gateway(site), site, new Delivery(null, List.of(readings)));
    }

    /** A reading a minute, from that time on, with these temperatures in hundredths of a degree. */
    public static Said[] minutes(String code, Instant from, int... centi) {
        return IntStream.range(0, centi.length).mapToObj(i -> said(code, from.plusSeconds(60L * i), centi[i])).toArray(Said[]::new);
    }

    public static Said said(String code, Instant at, int centi) {
        return new Said(code, at.getEpochSecond(), centi, Sample.NONE, Sample.NONE, null);
    }

    /** Temperatures kept of these wears, on the day before and after, by time. */
    public Map<Integer, List<Integer>> centi(UUID site, Integer... wears) {
        long now = patches.stay.clock.instant().getEpochSecond();
        Map<Integer, List<Sample>> found = readings.of(site, List.of(wears), now - 172_800, now + 172_800);
        return Stream.of(wears).collect(Collectors.toMap(w -> w,
                w -> found.getOrDefault(w, List.of()).stream().map(Sample::centi).toList()));
    }
}
