package org.lazaret.demo;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.lazaret.access.Access;
import org.lazaret.account.AccountNames;
import org.lazaret.audit.Trail;
import org.lazaret.care.CareFiles;
import org.lazaret.household.Households;
import org.lazaret.isolation.IsolationOrders;
import org.lazaret.patch.Overlaps;
import org.lazaret.patch.PatchShelf;
import org.lazaret.patch.Presence;
import org.lazaret.patch.WearBook;
import org.lazaret.patch.WearSteps;
import org.lazaret.patch.Wears;
import org.lazaret.patchlist.PatchLists;
import org.lazaret.people.Sightings;
import org.lazaret.protocol.Protocols;
import org.lazaret.registration.Duplicates;
import org.lazaret.registration.Registrations;
import org.lazaret.room.Bed;
import org.lazaret.room.Rooms;
import org.lazaret.roomlist.RoomLists;
import org.lazaret.sharing.SharingExceptions;
import org.lazaret.shared.SiteChanged;
import org.lazaret.site.Buildings;
import org.lazaret.site.Landmarks;
import org.lazaret.site.SiteClosing;
import org.lazaret.site.SiteOpenings;
import org.lazaret.site.Sites;
import org.lazaret.stay.BedBook;
import org.lazaret.stay.BedClaims;
import org.lazaret.stay.BedMoves;
import org.lazaret.stay.RoomFacts;
import org.lazaret.stay.StayBook;
import org.lazaret.stay.StayDeparted;
import org.lazaret.stay.StayTransfers;
import org.lazaret.stay.Stays;
import org.lazaret.transfer.Journeys;
import org.lazaret.transfer.TransferBook;
import org.lazaret.transfer.TransferRequests;
import org.lazaret.transfer.Transfers;
import org.lazaret.turnover.Turnovers;

/**
 * The services as they were at an instant of the past: the demonstration is not written into tables, it is lived through
 * once, so that everything in it obeys the rules and carries its dates.
 */
final class Replay {

    /** What every instant shares. */
    record Stage(EntityManager em, Protocols protocols, Event<SiteChanged> changes, Event<SiteClosing> closings,
            Event<StayDeparted> departures) {

        Replay at(Instant instant) {
            return new Replay(this, Clock.fixed(instant, ZoneOffset.UTC));
        }
    }

    final EntityManager em;
    final Clock clock;
    final Trail trail;
    final Sites sites;
    final Sightings sightings;
    final SiteOpenings openings;
    final Buildings buildings;
    final Landmarks landmarks;
    final RoomLists lists;
    final Rooms rooms;
    final Turnovers turnovers;
    final Households households;
    final Registrations registrations;
    final IsolationOrders orders;
    final SharingExceptions sharing;
    final Stays stays;
    final BedMoves moves;
    final PatchLists patches;
    final Wears wears;
    final Transfers transfers;
    final Journeys journeys;

    private Replay(Stage stage, Clock clock) {
        em = stage.em();
        Access access = new Access();
        this.clock = clock;
        trail = new Trail(em, clock);
        sightings = new Sightings(em, access);
        sites = new Sites(em, access, trail, stage.protocols(), clock, stage.changes());
        openings = new SiteOpenings(em, sites, new AccountNames(em), trail, stage.changes(), stage.closings());
        buildings = new Buildings(em, sites, trail, stage.changes());
        landmarks = new Landmarks(em, buildings, trail, clock, stage.changes());
        rooms = new Rooms(em, stage.protocols(), clock, stage.changes());
        lists = new RoomLists(em, rooms, buildings, sites, trail, clock, stage.changes());
        turnovers = new Turnovers(em, rooms, sites, trail, clock);
        households = new Households(em, access, trail, clock);
        registrations = new Registrations(em, access, sightings, new Duplicates(em, sightings), trail, sites,
                households, stage.changes(), clock);
        orders = new IsolationOrders(em, sites, sightings, stage.protocols(), trail, stage.changes(), clock);
        sharing = new SharingExceptions(em, sites, sightings, trail, stage.changes(), clock);
        CareFiles care = new CareFiles(em, sightings, trail, clock);
        BedBook beds = new BedBook(em, rooms, new BedClaims(em, new RoomFacts(em, sites, sharing, care, clock), clock));
        StayBook book = new StayBook(em, sites, beds, trail, stage.changes(), stage.departures(), clock);
        stays = new Stays(em, sites, sightings, beds, book);
        moves = new BedMoves(em, book, beds);
        PatchShelf shelf = new PatchShelf(em, sites, stage.changes());
        WearBook wearBook = new WearBook(em, new Unheard<>(), stage.changes());
        WearSteps steps = new WearSteps(em, shelf, wearBook, new Overlaps(em), trail);
        patches = new PatchLists(em, sites, shelf, wearBook, steps, trail, stage.changes(), clock);
        TransferBook transferBook = new TransferBook(em, sites, access, trail, stage.changes());
        StayTransfers stayTransfers = new StayTransfers(em, sightings, beds, book);
        transfers = new Transfers(em, sites, new TransferRequests(em, sites, transferBook), transferBook, stayTransfers, trail);
        journeys = new Journeys(em, sites, transferBook, stayTransfers);
        wears = new Wears(em, sites, sightings, new Presence(em, sites, access), shelf, wearBook, steps, trail, clock);
    }

    /** The room's beds by label. */
    UUID bed(UUID room, int index) {
        return rooms.beds(room).stream().map(Bed::id).toList().get(index);
    }
}
