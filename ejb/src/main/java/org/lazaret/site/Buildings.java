package org.lazaret.site;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.protocol.RiskClass;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.SiteChanged;
import org.lazaret.shared.StaleVersion;

/** The buildings of a site, their floors, and what stands in the corridors. */
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
        text("name", name, 30);
        List<Building> others = em.createQuery("select b from Building b where b.site = :site", Building.class)
                .setParameter("site", site).getResultList();
        if (others.stream().anyMatch(other -> other.name().equals(name))) {
            throw new PlaceNameTaken(name);
        }
        int position = others.stream().mapToInt(Building::position).max().orElse(0) + 1;
        Building building = new Building(site, name, nameEn, position);
        em.persist(building);
        wrote(caller, "building-added", "building", building.id(), siteId, name);
        return building;
    }

    /**
     * @param number     as people count: 1 is the ground floor, -1 the first below it; not 0
     * @param riskClasses whom it serves; empty for everybody
     * @throws PlaceNameTaken the building has that floor
     */
    public Floor addFloor(Caller caller, UUID buildingId, int number, String label, Set<RiskClass> riskClasses) {
        Building building = Optional.ofNullable(em.find(Building.class, buildingId)).orElseThrow(NotFound::new);
        sites.of(caller, building.site().id());
        if (number == 0 || number < -9 || number > 150) {
            throw new Invalid("number", "out-of-range", "least", -9, "most", 150);
        }
        Long same = em.createQuery("select count(f) from Floor f where f.building = :building and f.number = :number",
                Long.class).setParameter("building", building).setParameter("number", number).getSingleResult();
        if (same > 0) {
            throw new PlaceNameTaken(String.valueOf(number));
        }
        Floor floor = new Floor(building, number, label, riskClasses);
        em.persist(floor);
        wrote(caller, "floor-added", "floor", floor.id(), building.site().id(), String.valueOf(number));
        return floor;
    }

    /** @throws StaleVersion somebody else changed it since */
    public Floor changeFloor(Caller caller, UUID floorId, long version, String label, Set<RiskClass> riskClasses) {
        Floor floor = floor(caller, floorId);
        StaleVersion.require(version, floor.version(), null);
        floor.change(label, riskClasses);
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
                .orElseGet(() -> addFloor(caller, found.id(), number, null, Set.of()));
    }

    /** @param door it stands after the doors of this order, 0 before the first */
    public Landmark addLandmark(Caller caller, UUID floorId, Landmark.Kind kind, String name, String nameEn, int door) {
        Floor floor = floor(caller, floorId);
        text("name", name, 30);
        if (kind == null) {
            throw new Invalid("kind", "required");
        }
        if (door < 0 || door > 500) {
            throw new Invalid("door", "out-of-range", "least", 0, "most", 500);
        }
        Landmark landmark = new Landmark(floor, kind, name, nameEn, door);
        em.persist(landmark);
        wrote(caller, "landmark-added", "landmark", landmark.id(), floor.siteId(), name);
        return landmark;
    }

    private static void text(String path, String text, int max) {
        if (text == null || text.isBlank()) {
            throw new Invalid(path, "required");
        }
        if (text.length() > max) {
            throw new Invalid(path, "too-long", "most", max);
        }
    }

    private void wrote(Caller caller, String action, String kind, UUID id, UUID site, String name) {
        em.flush();
        trail.wrote(caller, action, Subject.of(kind, id).at(site), "name", name);
        changes.fire(new SiteChanged(site, "rooms", null));
    }
}
