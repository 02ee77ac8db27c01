package org.lazaret.alert;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.episode.EpisodeRow;
import org.lazaret.people.Sightings;
import org.lazaret.shared.NotFound;
import org.lazaret.site.Sites;

/** What was noticed about somebody, and what became of it: a constant number of statements for each site they were at. */
@Stateless
public class PersonAlerts {
    private static final int MOST = 500;

    private EntityManager em;
    private Sightings sightings;
    private Sites sites;
    private AlertBook book;
    private Trail trail;

    protected PersonAlerts() {
    }

    @Inject
    public PersonAlerts(EntityManager em, Sightings sightings, Sites sites, AlertBook book, Trail trail) {
        this.em = em;
        this.sightings = sightings;
        this.sites = sites;
        this.book = book;
        this.trail = trail;
    }

    /**
     * @param patch its code; {@code null} where none has to do with it
     * @param steps the first thing first
     * @param rules of its site
     */
    public record Told(Alert alert, EpisodeRow episode, String patch, List<AlertStep> steps, AlertRules rules) {
    }

    private record Found(Alert alert, EpisodeRow episode, String patch) {
    }

    /**
     * The newest first, at most 500.
     *
     * @param live a page that is open already and asks again: leaves no row in the audit
     * @throws NotFound no such person, or none the caller may see
     */
    public List<Told> of(Caller caller, UUID person, boolean live) {
        sightings.reading(caller, person);
        List<Found> found = em.createQuery("""
                select a, e, pt.code from Alert a join EpisodeRow e on e.id = a.episode
                    left join Wear w on w.site = a.site and w.number = e.wear left join w.patch pt
                where a.person = :person order by a.raisedAt desc, a.id desc""", Object[].class).setParameter("person", person)
                .setMaxResults(MOST).getResultStream().map(row -> new Found((Alert) row[0], (EpisodeRow) row[1], (String) row[2])).toList();
        if (!live) {
            trail.read(caller, "alerts-of-person-read", Subject.person(person), "count", found.size());
        }
        Map<UUID, List<AlertStep>> steps = steps(found.stream().map(one -> one.alert().id()).toList());
        Map<UUID, AlertRules> rules = found.stream().map(one -> one.alert().site()).distinct()
                .collect(Collectors.toMap(Function.identity(), site -> book.rules(sites.find(site))));
        return found.stream().map(one -> new Told(one.alert(), one.episode(), one.patch(), steps.getOrDefault(one.alert().id(), List.of()),
                rules.get(one.alert().site()))).toList();
    }

    private Map<UUID, List<AlertStep>> steps(List<UUID> alerts) {
        return alerts.isEmpty() ? Map.of() : em.createQuery("select s from AlertStep s where s.key.alert in :alerts order by s.key.seq",
                AlertStep.class).setParameter("alerts", alerts).getResultStream().collect(Collectors.groupingBy(AlertStep::alert));
    }
}
