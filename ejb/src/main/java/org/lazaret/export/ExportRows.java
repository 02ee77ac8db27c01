package org.lazaret.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.conflict.CountedReadings;
import org.lazaret.export.ExportSettings.Step;
import org.lazaret.identity.PersonName;
import org.lazaret.manual.ManualReading;
import org.lazaret.manual.ManualReadings;
import org.lazaret.manual.Measurement;
import org.lazaret.patch.WearBook;
import org.lazaret.patch.Worn;
import org.lazaret.people.PersonNames;
import org.lazaret.people.Sight;
import org.lazaret.series.Readings;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;
import org.lazaret.watch.Sample;

/** Rows of the list: of each wear in the order of time; what was withdrawn or decided against is there and does not count. */
@ApplicationScoped
public class ExportRows {
    private static final List<String> CHINESE = List.of("人员编号", "姓名", "来源", "贴片", "测量时间", "体温 °C", "环境 °C", "电量 %", "有效");
    private static final List<String> ENGLISH = List.of("person", "name", "source", "patch", "measured at", "celsius", "air celsius",
            "battery percent", "counts");

    private EntityManager em;
    private Access access;
    private Sites sites;
    private WearBook book;
    private Readings readings;
    private CountedReadings counted;
    private ManualReadings manuals;

    protected ExportRows() {
    }

    @Inject
    public ExportRows(EntityManager em, Access access, Sites sites, WearBook book, Readings readings, CountedReadings counted,
            ManualReadings manuals) {
        this.em = em;
        this.access = access;
        this.sites = sites;
        this.book = book;
        this.readings = readings;
        this.counted = counted;
        this.manuals = manuals;
    }

    static List<String> headings(boolean chinese) {
        return chinese ? CHINESE : ENGLISH;
    }

    /** @throws org.lazaret.shared.NotFound the caller may no longer see the site */
    List<List<String>> of(Caller caller, UUID siteId, UUID person, Step step) {
        Site site = sites.find(siteId);
        Sight sight = Sight.of(access.at(caller, site.scope()));
        return step.isManual() ? manual(site, sight, person, step) : patches(site, sight, person, step);
    }

    private List<List<String>> patches(Site site, Sight sight, UUID person, Step step) {
        List<Worn> worn = book.all(site.id()).stream().filter(w -> w.number() >= step.firstWear() && w.number() <= step.lastWear()
                && (person == null || w.person().equals(person)) && w.from().getEpochSecond() < step.to()
                && (w.to() == null || w.to().getEpochSecond() >= step.from())).toList();
        List<Integer> numbers = worn.stream().map(Worn::number).toList();
        Map<Integer, List<Sample>> all = readings.of(site.id(), numbers, step.from(), step.to());
        Map<Integer, List<Sample>> counting = counted.counting(site.id(), all, step.from(), step.to());
        Map<UUID, PersonName> names = PersonNames.of(em, worn.stream().map(Worn::person).collect(Collectors.toSet()));
        return worn.stream().flatMap(w -> {
            Set<Sample> good = Set.copyOf(counting.getOrDefault(w.number(), List.of()));
            return all.getOrDefault(w.number(), List.of()).stream().map(sample -> List.of(w.person().toString(),
                    sight.name(names.get(w.person())), "PATCH", w.code(), time(Instant.ofEpochSecond(sample.at()), site.zone()),
                    celsius(sample.centi()), celsius(sample.air()), number(sample.battery()), yes(good.contains(sample))));
        }).toList();
    }

    private List<List<String>> manual(Site site, Sight sight, UUID person, Step step) {
        List<ManualReading> measured = manuals.kept(site.id(), person, Instant.ofEpochSecond(step.from()), Instant.ofEpochSecond(step.to()));
        Set<UUID> withdrawn = measured.isEmpty() ? Set.of() : manuals.withdrawn(measured.stream().map(r -> r.measured().id()).toList());
        Map<UUID, PersonName> names = PersonNames.of(em, measured.stream().map(r -> r.measured().person()).collect(Collectors.toSet()));
        return measured.stream().map(ManualReading::measured).map(one -> row(one, sight.name(names.get(one.person())), site.zone(),
                !one.deviceFault() && !withdrawn.contains(one.id()))).toList();
    }

    private static List<String> row(Measurement one, String name, ZoneId zone, boolean counts) {
        return List.of(one.person().toString(), name, one.method().name(), "", time(one.measuredAt(), zone), celsius(one.centi()), "", "", yes(counts));
    }

    private static String time(Instant at, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
    }

    private static String celsius(int centi) {
        return centi == Sample.NONE ? "" : BigDecimal.valueOf(centi, 2).toPlainString();
    }

    private static String number(int value) {
        return value == Sample.NONE ? "" : String.valueOf(value);
    }

    private static String yes(boolean counts) {
        return counts ? "1" : "0";
    }
}
