package org.lazaret.manual;

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
import org.lazaret.protocol.Rule;
import org.lazaret.shared.NotFound;
import org.lazaret.site.Sites;

/** What was measured of a person by thermometer, with what was withdrawn and who wrote it down. */
@Stateless
public class ManualHistory {
    private EntityManager em;
    private Sites sites;
    private Sightings sightings;
    private AccountNames names;
    private Trail trail;

    protected ManualHistory() {
    }

    @Inject
    public ManualHistory(EntityManager em, Sites sites, Sightings sightings, AccountNames names, Trail trail) {
        this.em = em;
        this.sites = sites;
        this.sightings = sightings;
        this.names = names;
        this.trail = trail;
    }

    /** @param correctedBy the row that withdrew it; {@code null} while it stands */
    public record Told(ManualReading reading, UUID correctedBy) {
    }

    /**
     * @param readings  the newest first
     * @param authors   their names by account
     * @param feverLine hundredths of a degree, where the person is now or was last
     */
    public record History(List<Told> readings, Map<UUID, String> authors, int feverLine) {
    }

    /**
     * The newest readings of a person, those withdrawn among them: as many statements for a hundred as for one.
     *
     * @param live a page that is open already and asks again: leaves no row in the audit
     * @throws NotFound no such person, or none the caller may see
     */
    public History of(Caller caller, UUID person, int limit, boolean live) {
        sightings.reading(caller, person);
        List<UUID> ids = em.createQuery("select r.id from ManualReading r where r.person = :person order by r.measuredAt desc, r.id", UUID.class)
                .setParameter("person", person).setMaxResults(limit).getResultList();
        if (!live) {
            trail.read(caller, "manual-readings-read", Subject.person(person), "count", ids.size());
        }
        List<ManualReading> all = ids.isEmpty() ? List.of() : withSymptoms("r.id in :ids order by r.measuredAt desc, r.id", ids);
        Map<UUID, UUID> corrections = ids.isEmpty() ? Map.of() : withSymptoms("r.corrects in :ids", ids).stream().map(ManualReading::measured)
                .collect(Collectors.toMap(Measurement::corrects, Measurement::id, (one, other) -> one));
        return new History(all.stream().map(reading -> new Told(reading, corrections.get(reading.measured().id()))).toList(),
                names.of(all.stream().map(ManualReading::recordedBy).toList()), feverLine(person));
    }

    private List<ManualReading> withSymptoms(String which, List<UUID> ids) {
        return em.createQuery("select distinct r from ManualReading r left join fetch r.symptoms where " + which, ManualReading.class)
                .setParameter("ids", ids).getResultList();
    }

    private int feverLine(UUID person) {
        UUID site = sightings.latest(person).orElseThrow(NotFound::new);
        return sites.protocol(sites.find(site)).centi(Rule.FEVER_LINE);
    }
}
