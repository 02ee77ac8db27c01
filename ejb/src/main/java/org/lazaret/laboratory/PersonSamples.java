package org.lazaret.laboratory;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.access.Caller;
import org.lazaret.account.AccountNames;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.people.Sightings;

/** The samples of a person, by whatever record and site, and what came of them. */
@Stateless
public class PersonSamples {
    private Sightings sightings;
    private SampleFacts facts;
    private AccountNames names;
    private Trail trail;

    protected PersonSamples() {
    }

    @Inject
    public PersonSamples(Sightings sightings, SampleFacts facts, AccountNames names, Trail trail) {
        this.sightings = sightings;
        this.facts = facts;
        this.names = names;
        this.trail = trail;
    }

    /** The newest first, those withdrawn among them. @param authors names of those who collected, by account */
    public record Told(List<Examined> samples, Map<UUID, String> authors) {
    }

    /**
     * @param live a page that is open already and asks again: leaves no row in the audit
     * @throws org.lazaret.shared.NotFound no such person, or none the caller may see
     */
    public Told of(Caller caller, UUID person, boolean live) {
        List<UUID> records = sightings.records(caller, person);
        List<Examined> samples = facts.of(records).values().stream().flatMap(List::stream)
                .sorted(Comparator.comparing((Examined one) -> one.sample().collectedAt()).thenComparing(one -> one.sample().id()).reversed()).toList();
        trail.shown(caller, live, "samples-of-person-read", Subject.person(person), "count", samples.size());
        return new Told(samples, names.of(samples.stream().map(one -> one.sample().recordedBy()).collect(Collectors.toSet())));
    }
}
