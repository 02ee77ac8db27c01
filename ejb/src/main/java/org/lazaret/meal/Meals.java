package org.lazaret.meal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.access.Role;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.board.Lodger;
import org.lazaret.board.Lodgers;
import org.lazaret.people.Sight;
import org.lazaret.room.RoomsAtAGlance;
import org.lazaret.room.RoomsAtAGlance.Glance;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;

/** The meal list of a site, for those who carry the meals: seven statements, the audit's included, whatever the size. */
@Stateless
public class Meals {
    private EntityManager em;
    private Sites sites;
    private Access access;
    private RoomsAtAGlance rooms;
    private Lodgers lodgers;
    private Trail trail;
    private Clock clock;

    /** @param diet what they do or do not eat, as it was told; {@code null} for no wish */
    public record Eater(Lodger lodger, String diet, Serving serving) {
    }

    /** @param eaters by room; a room without any is not among them */
    public record MealList(Site site, Instant at, Glance glance, Map<UUID, List<Eater>> eaters, Sight sight) {
    }

    protected Meals() {
    }

    @Inject
    public Meals(EntityManager em, Sites sites, Access access, RoomsAtAGlance rooms, Lodgers lodgers, Trail trail, Clock clock) {
        this.em = em;
        this.sites = sites;
        this.access = access;
        this.rooms = rooms;
        this.lodgers = lodgers;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param live a page that is open already and asks again: leaves no row in the audit */
    public MealList of(Caller caller, UUID siteId, boolean live) {
        Site site = sites.find(siteId);
        Set<Role> roles = access.at(caller, site.scope());
        Instant now = clock.instant();
        List<Eater> eaters = eaters(site, now);
        if (!live) {
            trail.read(caller, "meals-listed", Subject.list("stays").at(siteId), "people", eaters.size());
        }
        return new MealList(site, now, rooms.of(siteId), eaters.stream().collect(Collectors.groupingBy(eater -> eater.lodger().room())), Sight.of(roles));
    }

    private List<Eater> eaters(Site site, Instant now) {
        List<Lodger> all = lodgers.at(site, Lodgers.Which.WITH_BED, null, 0);
        Map<UUID, String> diets = diets(all.stream().map(Lodger::person).collect(Collectors.toSet()));
        LocalDate today = LocalDate.ofInstant(now, site.zone());
        return all.stream().flatMap(lodger -> Serving.of(lodger, today, site.zone()).stream()
                .map(serving -> new Eater(lodger, diets.get(lodger.person()), serving))).toList();
    }

    private Map<UUID, String> diets(Set<UUID> people) {
        return people.isEmpty() ? Map.of() : em.createQuery("select p.id, p.diet from Person p where p.id in :people and p.diet is not null", Object[].class)
                .setParameter("people", people).getResultStream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    /**
     * Puts on record that the list, with names and diets on it, went onto paper.
     *
     * @param portions on the list
     */
    public void printed(Caller caller, UUID siteId, int portions) {
        Site site = sites.find(siteId);
        access.at(caller, site.scope());
        trail.wrote(caller, "meal-list-printed", Subject.list("stays").at(siteId), "count", portions);
    }
}
