package org.lazaret.roomlist;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.room.Bed;
import org.lazaret.room.Room;
import org.lazaret.room.RoomFeatures;
import org.lazaret.room.RoomState.Ground;
import org.lazaret.room.Rooms;
import org.lazaret.room.Zone;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.Occurrence;
import org.lazaret.shared.SiteChanged;
import org.lazaret.shared.StaleVersion;
import org.lazaret.site.Buildings;
import org.lazaret.site.Floor;
import org.lazaret.site.PlaceNameTaken;
import org.lazaret.site.Sites;

/** Draws up the rooms of a site. */
@Stateless
public class RoomLists {
    private EntityManager em;
    private Rooms rooms;
    private Buildings buildings;
    private Sites sites;
    private Trail trail;
    private Clock clock;
    private Event<SiteChanged> changes;

    protected RoomLists() {
    }

    @Inject
    public RoomLists(EntityManager em, Rooms rooms, Buildings buildings, Sites sites, Trail trail, Clock clock,
            Event<SiteChanged> changes) {
        this.em = em;
        this.rooms = rooms;
        this.buildings = buildings;
        this.sites = sites;
        this.trail = trail;
        this.clock = clock;
        this.changes = changes;
    }

    /**
     * @throws Invalid        field by field
     * @throws PlaceNameTaken the site has a room of that number
     */
    public Room add(Caller caller, UUID site, UUID floorId, String number, Room.Place place, RoomDraft draft) {
        Floor floor = floor(caller, site, floorId);
        requireFree(floor, List.of(number == null ? "" : number));
        Room room = begin(caller, floor, number, place, draft.checked());
        em.flush();
        wrote(caller, "room-added", List.of(room));
        return room;
    }

    /** A row of a list; its building and floor are made when it is the first to name them. */
    public Room add(Caller caller, UUID site, RoomRow row) {
        Floor floor = buildings.floor(caller, site, row.building(), row.floor());
        return add(caller, site, floor.id(), row.number(), row.place(), row.draft());
    }

    /**
     * A corridor of equal rooms at once; all of them or none.
     *
     * @throws Invalid        the range makes no sense
     * @throws PlaceNameTaken one of the numbers is taken
     */
    public List<Room> addRange(Caller caller, UUID site, UUID floorId, RoomRange range, Zone zone, String corridor,
            RoomDraft draft) {
        Floor floor = floor(caller, site, floorId);
        List<RoomRange.Slot> slots = range.slots();
        draft.checked();
        requireFree(floor, slots.stream().map(RoomRange.Slot::number).toList());
        List<Room> made = new ArrayList<>();
        for (RoomRange.Slot slot : slots) {
            Room.Place place = new Room.Place(zone, corridor, slot.side(), slot.door());
            made.add(begin(caller, floor, slot.number(), place, draft));
        }
        em.flush();
        wrote(caller, "rooms-added", made);
        return made;
    }

    /** @throws StaleVersion somebody else changed it since */
    public Room change(Caller caller, UUID id, long version, String number, Room.Place place, RoomFeatures features) {
        Room room = rooms.lock(id);
        sites.of(caller, room.siteId());
        StaleVersion.require(version, room.version(), room.facts());
        if (!room.number().equals(number)) {
            requireFree(room.floor(), List.of(number == null ? "" : number));
        }
        room.change(number, place, features);
        em.flush();
        wrote(caller, "room-changed", List.of(room));
        return room;
    }

    /**
     * All rooms of a floor come into a zone at once, as when a corridor is sealed off.
     *
     * @return how many of them were in another one
     */
    public int zone(Caller caller, UUID floorId, Zone zone) {
        Floor floor = buildings.floor(caller, floorId);
        if (zone == null) {
            throw new Invalid("zone", "required");
        }
        List<UUID> there = em.createQuery("select r.id from Room r where r.floor.id = :floor and r.place.zone <> :zone",
                UUID.class).setParameter("floor", floorId).setParameter("zone", zone).getResultList();
        rooms.lockAll(there);
        List<Room> moved = there.stream().map(rooms::find).toList();
        moved.forEach(room -> room.change(room.number(), room.place().in(zone), room.features()));
        em.flush();
        trail.wrote(caller, "floor-zone-set", Subject.of("floor", floorId).at(floor.siteId()), "zone", zone, "rooms", moved.size());
        changes.fire(new SiteChanged(floor.siteId(), "rooms", null));
        return moved.size();
    }

    private Floor floor(Caller caller, UUID site, UUID floorId) {
        Floor floor = buildings.floor(caller, floorId);
        if (!floor.siteId().equals(site)) {
            throw new NotFound();
        }
        return floor;
    }

    private Room begin(Caller caller, Floor floor, String number, Room.Place place, RoomDraft draft) {
        Room room = new Room(floor, number, place, draft.features());
        rooms.begin(room, draft.start(), Ground.because(draft.reason()), caller.user(), Occurrence.now(clock));
        for (int bed = 1; bed <= draft.beds(); bed++) {
            em.persist(new Bed(room, String.valueOf(bed)));
        }
        return room;
    }

    private void requireFree(Floor floor, List<String> numbers) {
        em.createQuery("select r.number from Room r where r.siteId = :site and r.number in :numbers order by r.number",
                String.class).setParameter("site", floor.siteId()).setParameter("numbers", numbers)
                .setMaxResults(1).getResultStream().findFirst().ifPresent(taken -> {
                    throw new PlaceNameTaken(taken);
                });
    }

    private void wrote(Caller caller, String action, List<Room> about) {
        trail.wrote(caller, action, about.stream().map(room -> Subject.of("room", room.id()).at(room.siteId())).toList(),
                "count", about.size(), "first", about.get(0).number());
        changes.fire(new SiteChanged(about.get(0).siteId(), "rooms", about.size() == 1 ? about.get(0).id() : null));
    }
}
