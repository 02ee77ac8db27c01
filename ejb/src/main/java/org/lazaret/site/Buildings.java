package org.lazaret.site;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.SiteChanged;
import org.lazaret.shared.StaleVersion;

/** The buildings of a site and their floors. */
@Stateless
public class Buildings {
    private EntityManager em;
    private Sites sites;
    private Trail trail;
    private Event<SiteChanged> changes;

    protected Buildings() {
    }

    @Inject
    public Buildings(EntityManager em, Sites sites, Trail trail, Event<SiteChanged> changes) {
        this.em = em;
        this.sites = sites;
        this.trail = trail;
        this.changes = changes;
    }

    /** @throws PlaceNameTaken the site has a building of that name */
    public Building add(Caller caller, UUID siteId, String name, String nameEn) {
        Site site = sites.of(caller, siteId);
        List<Building> others = of(siteId);
        requireFree(others, name);
        int position = others.stream().mapToInt(Building::position).max().orElse(0) + 1;
        Building building = new Building(site, name, nameEn, position);
        em.persist(building);
        wrote(caller, "building-added", "building", building.id(), siteId, name);
        return building;
    }

    /**
     * Renames the building and puts it to its place among the others, which make room.
     *
     * @throws PlaceNameTaken the site has another building of that name
     * @throws StaleVersion   somebody else changed it since
     */
    public Building change(Caller caller, UUID id, long version, Building.Facts facts) {
        Building building = Optional.ofNullable(em.find(Building.class, id)).orElseThrow(NotFound::new);
        UUID site = sites.of(caller, building.site().id()).id();
        StaleVersion.require(version, building.version(), building.facts());
        List<Building> order = new ArrayList<>(of(site));
        order.remove(building);
        requireFree(order, facts.name());
        building.rename(facts.name(), facts.nameEn());
        order.add(Math.max(0, Math.min(order.size(), facts.position() - 1)), building);
        for (int place = 0; place < order.size(); place++) {
            order.get(place).place(place + 1);
        }
        wrote(caller, "building-changed", "building", id, site, facts.name());
        return building;
    }

    /** @throws PlaceNameTaken the building has that floor */
    public Floor addFloor(Caller caller, UUID buildingId, Floor.Facts facts) {
        Building building = Optional.ofNullable(em.find(Building.class, buildingId)).orElseThrow(NotFound::new);
        sites.of(caller, building.site().id());
        Floor floor = new Floor(building, facts);
        requireFree(building, facts.number());
        em.persist(floor);
        wrote(caller, "floor-added", "floor", floor.id(), floor.siteId(), String.valueOf(floor.number()));
        return floor;
    }

    /**
     * @throws PlaceNameTaken the building has another floor of that number
     * @throws StaleVersion   somebody else changed it since
     */
    public Floor changeFloor(Caller caller, UUID floorId, long version, Floor.Facts facts) {
        Floor floor = floor(caller, floorId);
        StaleVersion.require(version, floor.version(), floor.facts());
        if (floor.number() != facts.number()) {
            requireFree(floor.building(), facts.number());
        }
        floor.change(facts);
        wrote(caller, "floor-changed", "floor", floorId, floor.siteId(), String.valueOf(floor.number()));
        return floor;
    }

    /** The floor, for a caller who may do here what the endpoint does. */
    public Floor floor(Caller caller, UUID floorId) {
        Floor floor = Optional.ofNullable(em.find(Floor.class, floorId)).orElseThrow(NotFound::new);
        sites.of(caller, floor.siteId());
        return floor;
    }

    /** The floor by the names on its walls; building and floor are made when they are not there yet. */
    public Floor floor(Caller caller, UUID site, String building, int number) {
        sites.of(caller, site);
        Building found = em.createQuery("select b from Building b where b.site.id = :site and b.name = :name", Building.class)
                .setParameter("site", site).setParameter("name", building).getResultStream().findFirst()
                .orElseGet(() -> add(caller, site, building, null));
        return em.createQuery("select f from Floor f where f.building = :building and f.number = :number", Floor.class)
                .setParameter("building", found).setParameter("number", number).getResultStream().findFirst()
                .orElseGet(() -> addFloor(caller, found.id(), new Floor.Facts(number, null, Set.of())));
    }

    private List<Building> of(UUID site) {
        return em.createQuery("select b from Building b where b.site.id = :site order by b.position", Building.class)
                .setParameter("site", site).getResultList();
    }

    private static void requireFree(List<Building> others, String name) {
        if (others.stream().anyMatch(other -> other.name().equals(name))) {
            throw new PlaceNameTaken(name);
        }
    }

    private void requireFree(Building building, int number) {
        Long same = em.createQuery("select count(f) from Floor f where f.building = :building and f.number = :number",
                Long.class).setParameter("building", building).setParameter("number", number).getSingleResult();
        if (same > 0) {
            throw new PlaceNameTaken(String.valueOf(number));
        }
    }

    private void wrote(Caller caller, String action, String kind, UUID id, UUID site, String name) {
        em.flush();
        trail.wrote(caller, action, Subject.of(kind, id).at(site), "name", name);
        changes.fire(new SiteChanged(site, "rooms", null));
    }
}
