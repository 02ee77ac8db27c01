package org.lazaret.watch;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Somebody of whom a test tells what was measured, in the words of the ward; days count from the first of the story. */
public final class Person {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final WatchRules RULES = DefaultRules.RULES;
    private static final long FIRST_DAY = Instant.parse("2021-08-08T16:00:00Z").getEpochSecond();

    final List<Wearing> wears = new ArrayList<>();
    final List<Sample> samples = new ArrayList<>();
    final List<Manual> manuals = new ArrayList<>();
    final List<Refutation> refutations = new ArrayList<>();

    /** Seconds since 1970 of a time of day at the site, {@code "1 09:30"} or {@code "09:30"} of day 0. */
    public static long at(String when) {
        String[] parts = when.split(" ");
        long day = parts.length == 2 ? Long.parseLong(parts[0]) : 0;
        return FIRST_DAY + day * 86400 + LocalTime.parse(parts[parts.length - 1]).toSecondOfDay();
    }

    public static Person wearing(String from) {
        return new Person().wears(1, from, null);
    }

    public static Person withoutPatch() {
        return new Person();
    }

    public Person wears(int number, String from, String to) {
        wears.add(new Wearing(number, at(from), to == null ? Episode.OPEN : at(to)));
        return this;
    }

    /** A reading of that many hundredths of a degree. */
    public Person reads(String when, int centi) {
        return reads(new Sample(at(when), centi, Sample.NONE, Sample.NONE, wornAt(at(when))));
    }

    Person reads(Sample sample) {
        samples.add(sample);
        return this;
    }

    /** The same reading each minute, the last minute left out. */
    public Person readsEachMinute(String from, String to, int centi) {
        for (long at = at(from); at < at(to); at += 60) {
            reads(new Sample(at, centi, Sample.NONE, Sample.NONE, wornAt(at)));
        }
        return this;
    }

    Person battery(String when, int percent) {
        return reads(new Sample(at(when), 3650, Sample.NONE, percent, wornAt(at(when))));
    }

    Person inAir(String when, int centi, int air) {
        return reads(new Sample(at(when), centi, air, Sample.NONE, wornAt(at(when))));
    }

    Person measured(String when, int centi) {
        manuals.add(new Manual(at(when), centi));
        return this;
    }

    Person refuted(Kind kind, String when) {
        refutations.add(new Refutation(kind, at(when)));
        return this;
    }

    public Timeline timeline() {
        return Timeline.of(wears, samples, manuals, refutations);
    }

    Timeline shuffled(Random random) {
        List<Sample> twice = new ArrayList<>(samples);
        twice.addAll(samples.subList(0, samples.size() / 2));
        Collections.shuffle(twice, random);
        List<Manual> readings = new ArrayList<>(manuals);
        readings.addAll(manuals);
        Collections.shuffle(readings, random);
        List<Wearing> patches = new ArrayList<>(wears);
        Collections.shuffle(patches, random);
        List<Refutation> looks = new ArrayList<>(refutations);
        Collections.shuffle(looks, random);
        return Timeline.of(patches, twice, readings, looks);
    }

    /** What is noticed of that kind, each as {@code "10:10–11:40"}: raised and ended, {@code "…"} while open. */
    List<String> noticed(Kind kind, String now) {
        return episodes(now).stream().filter(e -> e.kind() == kind)
                .map(e -> time(e.raised()) + "–" + (e.isOpen() ? "…" : time(e.ended()))).toList();
    }

    List<Episode> episodes(String now) {
        return new Course(RULES, ZONE).of(timeline(), at(now));
    }

    Episode first(Kind kind, String now) {
        return episodes(now).stream().filter(e -> e.kind() == kind).findFirst().orElseThrow();
    }

    static String time(long at) {
        long second = at - FIRST_DAY;
        String day = second >= 86400 ? second / 86400 + " " : "";
        return day + LocalTime.ofSecondOfDay(second % 86400);
    }

    private int wornAt(long at) {
        return wears.stream().filter(w -> at >= w.from() && at < w.to()).findFirst().orElseThrow().number();
    }
}
