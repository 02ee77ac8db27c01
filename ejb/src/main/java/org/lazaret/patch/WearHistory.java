package org.lazaret.patch;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.access.Caller;
import org.lazaret.account.AccountNames;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.people.Sightings;

/** What a person has worn, the newest first, with what was recorded and corrected about it: in three statements. */
@Stateless
public class WearHistory {

    /** A wear, withdrawn ones too, with its steps, the first thing first. */
    public record Story(Wear wear, List<WearStep> steps) {
    }

    /** @param authors names of those who wrote it down, by account */
    public record Stories(List<Story> wears, Map<UUID, String> authors) {
    }

    private EntityManager em;
    private Sightings sightings;
    private AccountNames names;
    private Trail trail;

    protected WearHistory() {
    }

    @Inject
    public WearHistory(EntityManager em, Sightings sightings, AccountNames names, Trail trail) {
        this.em = em;
        this.sightings = sightings;
        this.names = names;
        this.trail = trail;
    }

    /**
     * @param live read again by a page that is open already, which leaves no further row in the audit
     * @throws org.lazaret.shared.NotFound no such person, or none the caller may see
     */
    public Stories of(Caller caller, UUID person, boolean live) {
        sightings.reading(caller, person);
        if (!live) {
            trail.read(caller, "wears-read", Subject.person(person));
        }
        return stories(em.createQuery("select w from Wear w join fetch w.patch where w.person = :person order by w.fromAt desc, w.number desc",
                Wear.class).setParameter("person", person).getResultList());
    }

    private Stories stories(List<Wear> wears) {
        Map<UUID, List<WearStep>> steps = wears.isEmpty() ? Map.of() : em.createQuery(
                "select s from WearStep s where s.key.wear in :wears order by s.key.seq", WearStep.class)
                .setParameter("wears", wears.stream().map(Wear::id).toList()).getResultStream()
                .collect(Collectors.groupingBy(step -> step.key().wear()));
        Map<UUID, String> authors = names.of(steps.values().stream().flatMap(List::stream).map(WearStep::recordedBy).toList());
        return new Stories(wears.stream().map(wear -> new Story(wear, steps.getOrDefault(wear.id(), List.of()))).toList(), authors);
    }
}
