package org.lazaret.dayreport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lazaret.laboratory.Examined;
import org.lazaret.site.Site;

/** Reckons days of sites: reads everything once, as many statements for many sites and people as for one. */
@ApplicationScoped
class Reckoning {
    private PresenceRows presences;
    private FeverRows fevers;
    private CheckDays checks;
    private TestDays tests;
    private RoomDays rooms;

    protected Reckoning() {
    }

    @Inject
    Reckoning(PresenceRows presences, FeverRows fevers, CheckDays checks, TestDays tests, RoomDays rooms) {
        this.presences = presences;
        this.fevers = fevers;
        this.checks = checks;
        this.tests = tests;
        this.rooms = rooms;
    }

    private record Read(Map<UUID, Site> sites, PresenceRows.Rows presences, FeverRows.Rows fevers, List<CheckDays.Taken> taken, List<RoomDays.Stood> rooms,
            Set<UUID> people) {
    }

    private record Told(List<Presence> presences, Map<Figure, List<Line>> lines, boolean even) {
    }

    /** @param days one of each site, all known by the same moment or each by its end */
    Map<UUID, DailyReport> of(Collection<Site> sites, List<SiteDay> days) {
        if (days.isEmpty()) {
            return Map.of();
        }
        Span span = Span.of(days);
        Set<UUID> people = new HashSet<>(tests.swabbed(span));
        PresenceRows.Rows found = presences.of(span);
        found.guests().values().stream().flatMap(List::stream).forEach(guest -> people.add(guest.person()));
        Read read = new Read(sites.stream().collect(Collectors.toMap(Site::id, Function.identity())), found, fevers.of(span), checks.taken(span), rooms.of(span), people);
        Map<UUID, Told> told = told(read, days);
        Map<UUID, Told> ended = told(read, days.stream().filter(SiteDay::isOver).map(SiteDay::atItsEnd).toList());
        return days.stream().collect(Collectors.toMap(SiteDay::site, day -> DailyReport.of(day, told.get(day.site()).lines(),
                ended.containsKey(day.site()) ? ended.get(day.site()).lines() : null, told.get(day.site()).even())));
    }

    /** Swabs and plans are asked for once a moment, which is one for all sites of one zone. */
    private Map<UUID, Told> told(Read read, List<SiteDay> days) {
        Map<UUID, Told> told = new HashMap<>();
        days.stream().collect(Collectors.groupingBy(SiteDay::knownBy)).values().forEach(same -> {
            Map<UUID, List<Examined>> examined = tests.examined(read.people(), same.get(0));
            same.forEach(day -> told.put(day.site(), told(read, day, examined)));
            plan(read, same, told);
        });
        return told;
    }

    private Told told(Read read, SiteDay day, Map<UUID, List<Examined>> examined) {
        List<Presence> all = read.presences().at(day);
        Map<UUID, UUID> where = all.stream().filter(one -> one.isThereOn(day) && one.room() != null)
                .collect(Collectors.toMap(Presence::person, Presence::room, (one, later) -> later));
        Balance balance = Balance.of(all, day);
        Map<Figure, List<Line>> lines = new EnumMap<>(Figure.class);
        people(day, balance, lines);
        lines.putAll(read.fevers().at(day, where));
        lines.putAll(CheckDays.at(day, checks.slots(read.sites().get(day.site()), day), all, read.taken()));
        lines.putAll(TestDays.swabs(day, examined, where));
        lines.putAll(RoomDays.at(day, read.rooms()));
        return new Told(all, lines, balance.isEven());
    }

    private static void people(SiteDay day, Balance balance, Map<Figure, List<Line>> lines) {
        balance.start().forEach(one -> add(lines, Figure.PRESENT_AT_START, Line.of(one, one.came(), one.riskClass())));
        balance.in().forEach(one -> {
            add(lines, Figure.CAME_IN, Line.of(one, one.came(), one.riskClass()));
            add(lines, one.arrived() ? Figure.IN_TRANSFERRED : Figure.IN_ADMITTED, Line.of(one, one.came(), one.riskClass()));
        });
        balance.out().forEach(one -> {
            add(lines, Figure.WENT_OUT, Line.of(one, one.left(), one.exit()));
            add(lines, Figure.of(one.exit()), Line.of(one, one.left(), one.riskClass()));
        });
        balance.end().forEach(one -> {
            Line line = Line.of(one, one.came(), one.riskClass());
            add(lines, Figure.PRESENT_AT_END, line);
            add(lines, Figure.of(one.riskClass()), line);
            add(lines, Figure.of(one.zone()), line);
            if (one.isOutAt(day.to())) {
                add(lines, Figure.OUT_FOR_TREATMENT, line);
            }
        });
    }

    /** @param days of one moment */
    private void plan(Read read, List<SiteDay> days, Map<UUID, Told> told) {
        List<Presence> there = days.stream().flatMap(day -> told.get(day.site()).presences().stream().filter(one -> one.isThereOn(day))).toList();
        Map<UUID, PlannedTests> plans = tests.plans(read.sites().values(), there, days.get(0).knownBy());
        Map<UUID, List<Examined>> examined = tests.ofPeople(there.stream().map(Presence::person).collect(Collectors.toSet()), days.get(0));
        days.forEach(day -> told.get(day.site()).lines().putAll(PlannedTests.at(day, told.get(day.site()).presences(), plans, examined)));
    }

    private static void add(Map<Figure, List<Line>> lines, Figure figure, Line line) {
        lines.computeIfAbsent(figure, key -> new ArrayList<>()).add(line);
    }
}
