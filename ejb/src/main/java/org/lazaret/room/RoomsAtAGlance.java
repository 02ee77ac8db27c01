package org.lazaret.room;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lazaret.site.Floor;
import org.lazaret.site.Landmark;

/**
 * All rooms of a site as they stand, with the floors and landmarks around them: three statements, whatever the size.
 * Whoever asks has asked for access and writes the audit row.
 */
@Stateless
public class RoomsAtAGlance {

    /** @param floors from the top of the first building down to the ground, then the next building */
    public record Glance(List<FloorView> floors) {
        public long count(RoomPhase phase) {
            return floors.stream().flatMap(floor -> floor.rooms().stream()).filter(room -> room.phase() == phase).count();
        }
    }

    /** @param rooms left side before right, each in the order of its doors */
    public record FloorView(Floor floor, List<Landmark> landmarks, List<RoomView> rooms) {
    }

    /** @param seq of the open state, which tells a reader whether the room has moved on */
    public record RoomView(UUID id, UUID floor, String number, Room.Place place, RoomFeatures features, long version,
            long beds, int seq, RoomCondition condition, String reason, Instant expectedEnd) {

        public RoomPhase phase() {
            return condition.phase();
        }
    }

    private EntityManager em;

    protected RoomsAtAGlance() {
    }

    @Inject
    public RoomsAtAGlance(EntityManager em) {
        this.em = em;
    }

    public Glance of(UUID site) {
        Map<UUID, FloorView> floors = new LinkedHashMap<>();
        em.createQuery("""
                select f from Floor f join fetch f.building b left join fetch f.riskClasses
                where f.siteId = :site order by b.position, f.number desc""", Floor.class)
                .setParameter("site", site).getResultList()
                .forEach(floor -> floors.put(floor.id(),
                        new FloorView(floor, new ArrayList<>(), new ArrayList<>())));
        em.createQuery("""
                select l from Landmark l
                where l.floor.siteId = :site and l.retiredAt is null order by l.facts.door, l.id""", Landmark.class)
                .setParameter("site", site).getResultList()
                .forEach(landmark -> floors.get(landmark.floor().id()).landmarks().add(landmark));
        em.createQuery("""
                select new org.lazaret.room.RoomsAtAGlance$RoomView(r.id, r.floor.id, r.number, r.place, r.features,
                    r.version, (select count(b) from Bed b where b.room = r and b.retiredAt is null), s.seq, s.condition, s.ground.reason,
                    s.ground.expectedEnd)
                from Room r join RoomState s on s.room = r and s.until is null
                where r.siteId = :site order by r.place.corridor, r.place.side, r.place.door, r.number""", RoomView.class)
                .setParameter("site", site).getResultList()
                .forEach(room -> floors.get(room.floor()).rooms().add(room));
        return new Glance(List.copyOf(floors.values()));
    }
}
