package org.lazaret.dayreport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lazaret.casefile.CaseFiles;
import org.lazaret.casefile.Swabs;
import org.lazaret.laboratory.Examined;
import org.lazaret.laboratory.SampleFacts;
import org.lazaret.laboratory.SampleState;
import org.lazaret.sample.Subject;
import org.lazaret.site.Site;
import org.lazaret.stay.Stay;

/** Swabs that were taken on a day and what came of them; whom the plan asked for one: a constant number of statements. */
@ApplicationScoped
class TestDays {
    private EntityManager em;
    private SampleFacts facts;
    private CaseFiles files;
    private Swabs swabs;

    protected TestDays() {
    }

    @Inject
    TestDays(EntityManager em, SampleFacts facts, CaseFiles files, Swabs swabs) {
        this.em = em;
        this.facts = facts;
        this.files = files;
        this.swabs = swabs;
    }

    /** Everybody who was swabbed at these sites on these days. */
    Set<UUID> swabbed(Span span) {
        return em.createQuery("select distinct s.person from Sample s where s.site in :sites and s.collectedOn in :days and s.subject = :people", UUID.class)
                .setParameter("sites", span.sites()).setParameter("days", span.days()).setParameter("people", Subject.PERSON).getResultStream().collect(Collectors.toSet());
    }

    /** What is known of the swabs of these people by that moment, whenever they were taken. */
    Map<UUID, List<Examined>> examined(Collection<UUID> people, SiteDay day) {
        return facts.asOf(people, day.knownBy());
    }

    /** The same by person, whichever record of theirs a swab was written to. */
    Map<UUID, List<Examined>> ofPeople(Collection<UUID> people, SiteDay day) {
        return swabs.examined(people, day.knownBy());
    }

    /** The plans of those who are under an order that has one, as they stood by that moment. */
    Map<UUID, PlannedTests> plans(Collection<Site> sites, Collection<Presence> people, Instant knownBy) {
        List<Stay> ordered = people.isEmpty() ? List.of() : em.createQuery("""
                select s from Stay s where s.id in :stays and s.order is not null and s.admittedAt is not null""", Stay.class)
                .setParameter("stays", people.stream().map(Presence::stay).toList()).getResultList();
        return files.tests(sites, ordered, knownBy).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> new PlannedTests(one.getValue().schedule(), one.getValue().makeUps())));
    }

    static Map<Figure, List<Line>> swabs(SiteDay day, Map<UUID, List<Examined>> examined, Map<UUID, UUID> rooms) {
        Map<Figure, List<Line>> lines = new EnumMap<>(Figure.class);
        examined.values().stream().flatMap(List::stream).filter(one -> one.sample().site().equals(day.site()) && one.sample().subject() == Subject.PERSON
                && one.sample().collectedOn().equals(day.day()) && one.state() != SampleState.WITHDRAWN).forEach(one -> {
                    Line line = new Line(one.sample().id().toString(), one.sample().person(), rooms.get(one.sample().person()), one.sample().collectedAt(),
                            one.state().name(), one.sample().tube().code());
                    Stream.of(Figure.SAMPLES_TAKEN, figure(one.state())).forEach(figure -> lines.computeIfAbsent(figure, key -> new ArrayList<>()).add(line));
                });
        return lines;
    }

    private static Figure figure(SampleState state) {
        return switch (state) {
            case COLLECTED, DISPATCHED, RECEIVED, WITHDRAWN -> Figure.SAMPLES_AWAITED;
            case NEGATIVE -> Figure.SAMPLES_NEGATIVE;
            case POSITIVE -> Figure.SAMPLES_POSITIVE;
            case RECALLED -> Figure.SAMPLES_RECALLED;
            case WEAK -> Figure.SAMPLES_WEAK;
            case INVALID -> Figure.SAMPLES_INVALID;
            case LOST -> Figure.SAMPLES_LOST;
        };
    }
}
