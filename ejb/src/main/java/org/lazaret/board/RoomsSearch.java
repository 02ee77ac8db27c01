package org.lazaret.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.access.Policy;
import org.lazaret.access.Role;
import org.lazaret.access.SiteScope;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.identity.PersonName;
import org.lazaret.people.Sight;
import org.lazaret.search.Hit;
import org.lazaret.search.SearchSource;

/** Rooms among the hits of the one search, by number; who is in one is said to those who may open the board. */
@ApplicationScoped
public class RoomsSearch implements SearchSource {
    private static final Set<Role> SEE_ROOMS = roles("GET /api/sites/{site}/rooms");
    private static final Set<Role> SEE_LODGERS = roles("GET /api/sites/{site}/board");

    private EntityManager em;
    private Access access;
    private Trail trail;

    protected RoomsSearch() {
    }

    @Inject
    public RoomsSearch(EntityManager em, Access access, Trail trail) {
        this.em = em;
        this.access = access;
        this.trail = trail;
    }

    private record Found(UUID id, String number) {
    }

    private record Inside(UUID room, UUID person, PersonName name) {
    }

    @Override
    public List<Hit> find(Caller caller, SiteScope site, String text, int limit) {
        Set<Role> roles = access.at(caller, site);
        boolean lodgers = !Collections.disjoint(roles, SEE_LODGERS);
        if (!lodgers && Collections.disjoint(roles, SEE_ROOMS)) {
            return List.of();
        }
        List<Found> rooms = rooms(site.site(), text.strip(), limit);
        if (rooms.isEmpty()) {
            return List.of();
        }
        List<Inside> inside = lodgers ? inside(rooms) : List.of();
        // What was typed may be an identity number that matched nothing here, so the rooms stand for it.
        trail.read(caller, "rooms-found", Subject.list("room").at(site), "rooms", rooms.stream().map(Found::number).toList());
        trail.read(caller, "person-found", inside.stream().map(i -> Subject.person(i.person()).at(site)).toList());
        Sight sight = Sight.of(roles);
        Map<UUID, List<PersonName>> names = inside.stream().collect(Collectors.groupingBy(Inside::room,
                Collectors.mapping(Inside::name, Collectors.toList())));
        return rooms.stream().map(room -> new Hit(Hit.Kind.ROOM, room.id(),
                label(room, names, sight::name, "、"), label(room, names, sight::englishName, ", "), null)).toList();
    }

    /** The number itself first, then those that begin with it, then those that hold it: 512 finds 0512. */
    private List<Found> rooms(UUID site, String text, int limit) {
        String like = text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return em.createQuery("""
                select r.id, r.number from Room r where r.siteId = :site and r.number like :within escape '!'
                order by case when r.number = :text then 0 when r.number like :begins escape '!' then 1 else 2 end, r.number""",
                Object[].class).setParameter("site", site).setParameter("within", "%" + like + "%").setParameter("text", text)
                .setParameter("begins", like + "%").setMaxResults(limit).getResultStream()
                .map(row -> new Found((UUID) row[0], (String) row[1])).toList();
    }

    private List<Inside> inside(List<Found> rooms) {
        return em.createQuery("""
                select a.room, a.person, p.name from BedAssignment a join Person p on p.id = a.person
                where a.room in :rooms and a.beganAt is not null and a.endedAt is null order by a.beganAt, a.id""",
                Object[].class).setParameter("rooms", rooms.stream().map(Found::id).toList()).getResultStream()
                .map(row -> new Inside((UUID) row[0], (UUID) row[1], (PersonName) row[2])).toList();
    }

    private static String label(Found room, Map<UUID, List<PersonName>> names, Function<PersonName, String> shown, String comma) {
        List<PersonName> here = names.getOrDefault(room.id(), List.of());
        return here.isEmpty() ? room.number()
                : room.number() + " · " + here.stream().map(shown).collect(Collectors.joining(comma));
    }

    private static Set<Role> roles(String endpoint) {
        return Policy.row(endpoint).orElseThrow().roles();
    }
}
