package org.lazaret.demo;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.audit.Trail;
import org.lazaret.collection.Due;
import org.lazaret.collection.Present;
import org.lazaret.collection.Task;
import org.lazaret.collection.Task.What;
import org.lazaret.laboratory.Consignments;
import org.lazaret.laboratory.Laboratories;
import org.lazaret.laboratory.PositiveFound;
import org.lazaret.laboratory.PositiveWithdrawn;
import org.lazaret.laboratory.Positives;
import org.lazaret.laboratory.Receipts;
import org.lazaret.laboratory.Reported;
import org.lazaret.laboratory.ResultsRecorded;
import org.lazaret.laboratory.TubeFates;
import org.lazaret.laboratory.TubeResults;
import org.lazaret.protocol.Protocols;
import org.lazaret.protocol.Specimen;
import org.lazaret.sample.Contents;
import org.lazaret.sample.SampleWithdrawn;
import org.lazaret.sample.Samples;
import org.lazaret.sample.SamplesKept;
import org.lazaret.sample.Subject;
import org.lazaret.sample.Swab;
import org.lazaret.sample.Tube;
import org.lazaret.sample.Tubes;
import org.lazaret.shared.SiteChanged;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;
import org.lazaret.testplan.Outcome;

/** What swabbing, sending and examining come to at one time of a day, through the services as they were then. */
final class DemoTestTurn {
    private static final Caller CALLER = Caller.system("demonstration");
    private static final String CENTRE = "株洲市疾病预防控制中心";
    private static final String HOSPITAL = "株洲市中心医院检验科";
    private static final Map<String, String> KITS = Map.of(CENTRE, "达安基因", HOSPITAL, "圣湘生物");
    private static final int POOL = 5;
    private static final int MORNING_ONE_OF = 3;
    private static final int FORGOTTEN_ONE_OF = 60;
    private static final Duration A_SWAB = Duration.ofSeconds(15);
    private static final int MOST = 500;

    /** Who hears of it. */
    record Told(Event<SamplesKept> kept, Event<SampleWithdrawn> withdrawn, Event<ResultsRecorded> recorded, Event<PositiveFound> found,
            Event<PositiveWithdrawn> refuted, Event<SiteChanged> changes) {
    }

    private final EntityManager em;
    private final Present present;
    private final Instant at;
    private final Samples samples;
    private final Tubes tubes;
    private final Laboratories laboratories;
    private final Consignments consignments;
    private final Receipts receipts;
    private final TubeResults results;

    DemoTestTurn(EntityManager em, Protocols protocols, Present present, Told told, Instant at) {
        this.em = em;
        this.present = present;
        this.at = at;
        Clock clock = Clock.fixed(at, ZoneOffset.UTC);
        Trail trail = new Trail(em, clock);
        TubeFates fates = new TubeFates(em);
        Sites sites = new Sites(em, new Access(), trail, protocols, clock, told.changes());
        samples = new Samples(em, sites, trail, told.kept(), told.withdrawn(), told.changes(), clock);
        tubes = new Tubes(em, sites, trail, told.changes(), clock);
        laboratories = new Laboratories(em, new Access(), trail, clock);
        consignments = new Consignments(em, sites, tubes, laboratories, trail, told.changes());
        receipts = new Receipts(em, sites, consignments, tubes, trail, told.changes());
        results = new TubeResults(em, sites, tubes, fates, laboratories, new Positives(fates, told.found(), told.refuted(), clock), trail,
                told.recorded(), told.changes(), clock);
    }

    /** @param recall whether the first pool of the day is positive */
    void turn(Site site, DemoTests.Turn turn, boolean recall) {
        switch (turn) {
            case MORNING_SWABS -> swab(site, true);
            case EVENING_SWABS -> swab(site, false);
            case MORNING_DISPATCH, EVENING_DISPATCH -> send(site.id());
            case MORNING_RECEIPT, EVENING_RECEIPT -> receive(site.id());
            case MORNING_RESULTS, EVENING_RESULTS -> report(site.id(), recall && turn == DemoTests.Turn.MORNING_RESULTS);
        }
        em.flush();
        em.clear();
    }

    private record Wanted(Due due, Task task) {
        boolean alone() {
            return task.what() != What.PLANNED && task.what() != What.OVERDUE;
        }
    }

    private void swab(Site site, boolean morning) {
        List<Wanted> wanted = new ArrayList<>();
        for (Due due : present.at(List.of(site), null, at)) {
            int drawn = Math.floorMod(due.person().hashCode() / 7, FORGOTTEN_ONE_OF * MORNING_ONE_OF);
            boolean his = morning ? drawn % MORNING_ONE_OF == 0 : drawn != 1;
            due.tasks().stream().filter(task -> due.since().isBefore(at) && task.what() != What.OVERDUE && task.what() != What.ENVIRONMENT && task.what() != What.BELONGINGS)
                    .filter(task -> his || task.what() == What.RECALL || task.what() == What.RETEST).forEach(task -> wanted.add(new Wanted(due, task)));
        }
        boolean paired = wanted.stream().anyMatch(one -> one.task().what() == What.PAIR);
        List<Wanted> single = wanted.stream().filter(one -> one.alone() || paired && isOfPair(wanted, one)).toList();
        keep(site, single, 1);
        keep(site, wanted.stream().filter(one -> !single.contains(one)).toList(), POOL);
    }

    private static boolean isOfPair(List<Wanted> wanted, Wanted one) {
        return wanted.stream().anyMatch(other -> other.task().what() == What.PAIR && other.due().person().equals(one.due().person()));
    }

    private void keep(Site site, List<Wanted> wanted, int capacity) {
        for (int from = 0; from < wanted.size(); from += MOST) {
            List<Wanted> part = wanted.subList(from, Math.min(wanted.size(), from + MOST));
            List<Tube> into = tubes.make(CALLER, site.id(), capacity, Contents.PEOPLE, (part.size() + capacity - 1) / capacity);
            samples.keepAll(CALLER, site.id(), IntStream.range(0, part.size()).mapToObj(i -> swab(part, i, into.get(i / capacity).code())).toList());
        }
    }

    private Swab swab(List<Wanted> all, int i, String tube) {
        Task task = all.get(i).task();
        Swab.Answers answers = switch (task.what()) {
            case RECALL -> new Swab.Answers(null, null, null, task.of(), null);
            case RETEST -> new Swab.Answers(null, null, task.of(), null, null);
            case PAIR -> new Swab.Answers(null, null, null, null, task.of() == null ? id(all.get(i).due(), What.PLANNED) : task.of());
            case PLANNED, OVERDUE, ENVIRONMENT, BELONGINGS -> Swab.Answers.planned(task.on());
        };
        Specimen specimen = task.specimen() == null ? Specimen.NASOPHARYNGEAL : task.specimen();
        return new Swab(id(all.get(i).due(), task.what()), Subject.PERSON, all.get(i).due().person(), null,
                at.minus(A_SWAB.multipliedBy(all.size() - i)), specimen, tube, answers);
    }

    /** Of person, time and task alone: whoever makes the turn again makes the same. */
    private UUID id(Due due, What what) {
        return UUID.nameUUIDFromBytes((due.person() + " " + at + " " + what).getBytes(StandardCharsets.UTF_8));
    }

    /** The second of two goes to another laboratory than the first (R1). */
    private void send(UUID site) {
        List<Object[]> full = em.createQuery("""
                select t.code, max(case when s.pairOf is null then 0 else 1 end) from Sample s join s.tube t
                where t.site = :site and s.withdrawal.at is null and not exists (select c.tube from Consigned c where c.tube = t.id) group by t.code order by t.code""",
                Object[].class).setParameter("site", site).getResultList();
        Map<String, List<String>> where = full.stream().collect(Collectors.groupingBy(row -> ((Number) row[1]).intValue() == 1 ? HOSPITAL : CENTRE,
                Collectors.mapping(row -> (String) row[0], Collectors.toList())));
        where.forEach((laboratory, codes) -> {
            laboratories.enter(CALLER, laboratory);
            for (int from = 0; from < codes.size(); from += MOST) {
                consignments.send(CALLER, site, new Consignments.Sending(UUID.nameUUIDFromBytes((site + laboratory + at + from).getBytes(StandardCharsets.UTF_8)),
                        laboratory, codes.subList(from, Math.min(codes.size(), from + MOST)), null, null));
            }
        });
    }

    private void receive(UUID site) {
        em.createQuery("""
                select distinct n.id from Consigned c join c.consignment n
                where n.site = :site and n.dispatchedAt <= :at and not exists (select r.key.seq from Receipt r where r.key.tube = c.tube)""", UUID.class)
                .setParameter("site", site).setParameter("at", at)
                .getResultList().forEach(consignment -> receipts.receive(CALLER, consignment, new Receipts.Arrival(null, null, null, null)));
    }

    private void report(UUID site, boolean recall) {
        List<Object[]> open = em.createQuery("""
                select t.code, t.capacity, l.name from Consigned c join c.consignment n join n.laboratory l join Tube t on t.id = c.tube
                where n.site = :site and exists (select r.key.seq from Receipt r where r.key.tube = c.tube)
                    and not exists (select o.id from TubeResult o where o.tube = c.tube) order by t.capacity desc, t.code""", Object[].class)
                .setParameter("site", site).getResultList();
        List<Reported> reported = IntStream.range(0, open.size()).mapToObj(i -> new Reported((String) open.get(i)[0],
                recall && i == 0 && (Integer) open.get(i)[1] > 1 ? Outcome.POSITIVE : Outcome.NEGATIVE, (String) open.get(i)[2],
                KITS.getOrDefault((String) open.get(i)[2], "达安基因"), at.minus(Duration.ofMinutes(10)), null, null)).toList();
        for (int from = 0; from < reported.size(); from += MOST) {
            results.takeAll(CALLER, site, reported.subList(from, Math.min(reported.size(), from + MOST)));
        }
    }
}
