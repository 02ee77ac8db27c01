package org.lazaret.roomlist;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.access.Held;
import org.lazaret.access.Owed;
import org.lazaret.access.Role;
import org.lazaret.account.AccountNames;
import org.lazaret.audit.Trail;
import org.lazaret.protocol.Protocols;
import org.lazaret.room.BedRetiring;
import org.lazaret.room.RoomFeatures;
import org.lazaret.room.RoomPhase;
import org.lazaret.room.Rooms;
import org.lazaret.room.RoomsAtAGlance;
import org.lazaret.room.Zone;
import org.lazaret.site.Building;
import org.lazaret.site.Buildings;
import org.lazaret.site.Floor;
import org.lazaret.site.Landmarks;
import org.lazaret.site.Site;
import org.lazaret.site.SiteKind;
import org.lazaret.site.SiteOpening;
import org.lazaret.site.SiteOpenings;
import org.lazaret.site.Sites;
import org.lazaret.testing.Database;
import org.lazaret.testing.Fired;
import org.lazaret.turnover.Turnovers;

/** A site with rooms, and the services that run it, at 10:24 on the day of the demonstration. */
public final class SiteWorld {
    public static final Instant NOW = Instant.parse("2021-08-09T02:24:00Z");
    public static final UUID MANAGER = new UUID(7, 7);

    private final EntityManager em;
    private final Clock clock;

    private SiteWorld(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    public static SiteWorld in(EntityManager em) {
        return at(em, NOW);
    }

    public static SiteWorld at(EntityManager em, Instant now) {
        return new SiteWorld(em, Clock.fixed(now, ZoneOffset.UTC));
    }

    /** Somebody who is a site manager in all Zhuzhou, through an endpoint that lets site managers act. */
    public static Caller manager() {
        return caller(Held.in(Role.SITE_MANAGER, "4302"));
    }

    public static Caller caller(Held... held) {
        return new Caller(MANAGER, "谭", "127.0.0.1", List.of(held), Set.of(Role.SITE_MANAGER),
                Set.of(Role.SITE_MANAGER, Role.NURSE), new Owed());
    }

    /** An open isolation site with one floor and clean rooms 0501, 0502, … */
    public static Built open(Database database, String name, int rooms) {
        return database.call(em -> {
            SiteWorld world = in(em);
            Site site = world.sites().create(manager(), SiteKind.ISOLATION, facts(name));
            Building building = world.buildings().add(manager(), site.id(), "1 号楼", "Building 1");
            Floor floor = world.buildings().addFloor(manager(), building.id(), new Floor.Facts(5, null, Set.of()));
            RoomRange range = new RoomRange("0501", String.format("05%02d", rooms), RoomRange.Sides.ODD_LEFT, Set.of());
            List<UUID> made = world.lists().addRange(manager(), site.id(), floor.id(), range, Zone.CONTAMINATED, null, clean()).stream()
                    .map(room -> room.id()).toList();
            world.openings().open(manager(), site.id(), allMet(world, site), null);
            return new Built(site.id(), building.id(), floor.id(), made);
        });
    }

    public record Built(UUID site, UUID building, UUID floor, List<UUID> rooms) {
        public UUID room() {
            return rooms.get(0);
        }
    }

    public static Site.Facts facts(String name) {
        return new Site.Facts(name, "Site " + name, "430202005001", "Asia/Shanghai", "谭立", "0731-22880000");
    }

    public static RoomDraft clean() {
        return new RoomDraft(RoomFeatures.single(), 1, RoomPhase.CLEAN, "开业前消毒合格");
    }

    public static List<SiteOpening.Answer> allMet(SiteWorld world, Site site) {
        return world.openings().asked(site).stream().map(item -> new SiteOpening.Answer(item, true, null)).toList();
    }

    public Sites sites() {
        return new Sites(em, new Access(), trail(), protocols(), clock, new Fired<>());
    }

    public SiteOpenings openings() {
        return new SiteOpenings(em, sites(), new AccountNames(em), trail(), new Fired<>(), new Fired<>(rooms()::refuseWhileHeld));
    }

    public Buildings buildings() {
        return new Buildings(em, sites(), trail(), new Fired<>());
    }

    public Rooms rooms() {
        return new Rooms(em, protocols(), clock, new Fired<>());
    }

    public RoomLists lists() {
        return new RoomLists(em, rooms(), buildings(), sites(), trail(), clock, new Fired<>());
    }

    /** @param held what stands in for who needs a bed: throws when it must stay */
    public Beds beds(Consumer<BedRetiring> held) {
        return new Beds(em, rooms(), sites(), trail(), clock, new Fired<>(), new Fired<>(held));
    }

    public Landmarks landmarks() {
        return new Landmarks(em, buildings(), trail(), clock, new Fired<>());
    }

    public RoomPages pages() {
        return new RoomPages(em, rooms(), new RoomsAtAGlance(em), turnovers(), sites(), new AccountNames(em), trail());
    }

    public Turnovers turnovers() {
        return new Turnovers(em, rooms(), sites(), trail(), clock);
    }

    private Trail trail() {
        return new Trail(em, clock);
    }

    private Protocols protocols() {
        return new Protocols(em);
    }
}
