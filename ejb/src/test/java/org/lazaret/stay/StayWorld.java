package org.lazaret.stay;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.audit.Trail;
import org.lazaret.care.CareFiles;
import org.lazaret.household.KinGroup;
import org.lazaret.identity.BirthDate;
import org.lazaret.isolation.IsolationOrder;
import org.lazaret.isolation.IsolationOrders;
import org.lazaret.people.Person;
import org.lazaret.people.PersonFacts;
import org.lazaret.people.Sightings;
import org.lazaret.protocol.Protocols;
import org.lazaret.protocol.RiskClass;
import org.lazaret.room.Bed;
import org.lazaret.room.RoomCorrections;
import org.lazaret.room.RoomFeatures;
import org.lazaret.room.RoomPhase;
import org.lazaret.room.Rooms;
import org.lazaret.room.Zone;
import org.lazaret.roomlist.RoomDraft;
import org.lazaret.roomlist.RoomRange;
import org.lazaret.roomlist.SiteWorld;
import org.lazaret.shared.Contention;
import org.lazaret.sharing.SharingExceptions;
import org.lazaret.sharing.SharingGround;
import org.lazaret.site.Building;
import org.lazaret.site.Floor;
import org.lazaret.site.Site;
import org.lazaret.site.SiteKind;
import org.lazaret.site.Sites;
import org.lazaret.testing.Database;
import org.lazaret.testing.Fired;
import org.lazaret.turnover.Agent;
import org.lazaret.turnover.Disinfection;

/** Sites with rooms, people with orders, and the services that bring them together, on one entity manager. */
public final class StayWorld {
    public static final Instant NOW = SiteWorld.NOW;
    private static final int TRIES = 6;
    private static final int ROOMS_A_FLOOR = 100;

    public final EntityManager em;
    public final SiteWorld places;
    public final Sites sites;
    public final Sightings sightings;
    final IsolationOrders orders;
    final SharingExceptions exceptions;
    public final CareFiles care;
    public final FittingRooms fitting;
    public final StayTransfers transfers;
    final BedBook beds;
    public final StayBook book;
    public final Stays stays;
    public final BedMoves moves;
    public final StayWithdrawals withdrawals;
    public final RoomFacts facts;
    public final ExpectedGuests guests;
    public final JointPlans joint;
    /** Who hears that somebody has left. */
    public final List<Consumer<StayDeparted>> whenDeparted = new ArrayList<>();
    /** Who hears that somebody had not left after all. */
    public final List<Consumer<StayResumed>> whenResumed = new ArrayList<>();
    /** Who hears that a release is taken back. */
    public final List<Consumer<ReleaseTakenBack>> whenReleaseTakenBack = new ArrayList<>();
    public final Trail trail;
    public final Clock clock;

    private StayWorld(EntityManager em, Instant now) {
        this.em = em;
        clock = Clock.fixed(now, ZoneOffset.UTC);
        places = SiteWorld.at(em, now);
        sites = places.sites();
        trail = new Trail(em, clock);
        Protocols protocols = new Protocols(em);
        sightings = new Sightings(em, new Access());
        orders = new IsolationOrders(em, sites, sightings, protocols, trail, new Fired<>(), clock);
        exceptions = new SharingExceptions(em, sites, sightings, trail, new Fired<>(), clock);
        care = new CareFiles(em, sightings, trail, clock);
        facts = new RoomFacts(em, sites, exceptions, care, clock);
        fitting = new FittingRooms(em, sites, sightings, facts, trail, clock);
        Rooms rooms = places.rooms();
        beds = new BedBook(em, rooms, new BedClaims(em, facts, clock));
        book = new StayBook(em, sites, beds, trail, new Fired<>(), departures(), clock);
        stays = new Stays(em, sites, sightings, beds, book);
        transfers = new StayTransfers(em, sightings, beds, book);
        withdrawals = new StayWithdrawals(em, book, beds, new BedCorrections(em, rooms, new RoomCorrections(rooms)), sightings, resumptions(), retractions());
        moves = new BedMoves(em, book, beds);
        guests = new ExpectedGuests(em, sites, care, clock);
        joint = new JointPlans(em, beds, rooms, facts, guests);
    }

    private Fired<ReleaseTakenBack> retractions() {
        return new Fired<>(taken -> whenReleaseTakenBack.forEach(observer -> observer.accept(taken)));
    }

    private Fired<StayResumed> resumptions() {
        return new Fired<>(resumed -> whenResumed.forEach(observer -> observer.accept(resumed)));
    }

    private Fired<StayDeparted> departures() {
        return new Fired<>(departed -> whenDeparted.forEach(observer -> observer.accept(departed)));
    }

    /** A command of its own, as the door runs it: one transaction, tried again after a deadlock. */
    public static <T> T at(Database database, Instant now, Function<StayWorld, T> work) {
        for (int tried = 1;; tried++) {
            try {
                return database.call(em -> work.apply(new StayWorld(em, now)));
            } catch (RuntimeException e) {
                if (tried == TRIES || !Contention.passes(e)) {
                    throw e;
                }
            }
        }
    }

    public static Caller manager() {
        return SiteWorld.manager();
    }

    /** A site with rooms, each with its beds. */
    public record House(UUID site, List<Lodging> rooms) {
        public UUID bed(int room) {
            return rooms.get(room).beds().get(0);
        }

        public UUID bed(int room, int bed) {
            return rooms.get(room).beds().get(bed);
        }
    }

    public record Lodging(UUID room, String number, List<UUID> beds) {
    }

    /** An open site with clean rooms 0001, 0002, … of that many beds each, 100 a floor. */
    public static House house(Database database, SiteKind kind, int rooms, int beds) {
        return at(database, NOW.minusSeconds(3600), w -> {
            Site site = w.sites.create(manager(), kind, SiteWorld.facts(UUID.randomUUID().toString()));
            Building building = w.places.buildings().add(manager(), site.id(), "1 号楼", "Building 1");
            RoomFeatures features = new RoomFeatures(true, true, RoomFeatures.AirConditioning.SPLIT, false, beds, null, null, null);
            RoomDraft draft = new RoomDraft(features, beds, RoomPhase.CLEAN, "开业前消毒合格");
            Zone zone = kind == SiteKind.RESIDENCE ? Zone.CLEAN : Zone.CONTAMINATED;
            List<UUID> made = new ArrayList<>();
            for (int first = 1; first <= rooms; first += ROOMS_A_FLOOR) {
                Floor floor = w.places.buildings().addFloor(manager(), building.id(), new Floor.Facts(5 + first / ROOMS_A_FLOOR, null, Set.of()));
                RoomRange range = new RoomRange(String.format("%04d", first),
                        String.format("%04d", Math.min(rooms, first + ROOMS_A_FLOOR - 1)), RoomRange.Sides.ODD_LEFT, Set.of());
                w.places.lists().addRange(manager(), site.id(), floor.id(), range, zone, null, draft)
                        .forEach(room -> made.add(room.id()));
            }
            w.places.openings().open(manager(), site.id(), SiteWorld.allMet(w.places, site), null);
            return new House(site.id(), made.stream().map(room -> new Lodging(room, w.places.rooms().find(room).number(),
                    w.places.rooms().beds(room).stream().map(Bed::id).toList())).toList());
        });
    }

    /** Somebody the site knows. */
    public UUID person(UUID site, String name) {
        return person(site, PersonFacts.named(name));
    }

    UUID person(UUID site, PersonFacts facts) {
        Person person = new Person(facts, true, clock.instant(), SiteWorld.MANAGER);
        em.persist(person);
        em.flush();
        sightings.begin(person.id(), sites.find(site).scope(), clock.instant());
        return person.id();
    }

    UUID child(UUID site, String name, UUID kin) {
        PersonFacts named = PersonFacts.named(name);
        return person(site, new PersonFacts(named.name(), null, BirthDate.of(LocalDate.parse("2015-05-01")), null, null, null,
                null, null, null, null, kin));
    }

    UUID kin(UUID site, String name, UUID kin) {
        return person(site, new PersonFacts(PersonFacts.named(name).name(), null, null, null, null, null, null, null, null, null, kin));
    }

    UUID kinGroup(UUID site) {
        KinGroup group = new KinGroup(site, "周家", clock.instant(), SiteWorld.MANAGER);
        em.persist(group);
        em.flush();
        return group.id();
    }

    public UUID ordered(UUID site, UUID person, RiskClass riskClass) {
        return ordered(site, person, riskClass, LocalDate.parse("2021-08-08"));
    }

    public UUID ordered(UUID site, UUID person, RiskClass riskClass, LocalDate exposed) {
        return orders.give(manager(), site, new IsolationOrders.Draft(person, riskClass, exposed, null,
                new IsolationOrder.Text("荷塘区疾控中心", "新荷家园 2 栋同楼接触", "传染病防治法第三十九条")), null).id();
    }

    /** Ordered into isolation as a close contact and admitted in one go. */
    public UUID admitted(UUID site, String name, UUID bed) {
        UUID person = person(site, name);
        return admit(site, person, ordered(site, person, RiskClass.CLOSE_CONTACT), bed).id();
    }

    Stay admit(UUID site, UUID person, UUID order, UUID bed) {
        return stays.admit(manager(), site, new Stays.Admission(person, order, bed, null), null);
    }

    /** Released, and out of the door at once. */
    public Stay leave(UUID person) {
        UUID stay = em.createQuery("select s.id from Stay s where s.person = :person and s.closedAt is null", UUID.class)
                .setParameter("person", person).getSingleResult();
        stays.end(manager(), stay, new Stays.EndingDraft(Ending.TRANSFERRED, "期满", null), null);
        return stays.depart(manager(), stay, false, null);
    }

    /** Somebody of that class who is expected and has no room. */
    public UUID expected(UUID site, String name, RiskClass riskClass) {
        UUID person = person(site, name);
        return stays.expect(manager(), site, new Stays.Expectation(person, ordered(site, person, riskClass), null), null).id();
    }

    /** A mother and her child, expected, who may share a room. */
    public List<UUID> expectedMotherAndChild(UUID site) {
        return motherAndChild(site).stream().map(person -> stays.expect(manager(), site, new Stays.Expectation(person,
                ordered(site, person, RiskClass.CLOSE_CONTACT), null), null).id()).toList();
    }

    /** A mother and her child, who may share a room, at the site; each last exposed on a day of their own. @return the people */
    public List<UUID> motherAndChildIn(House house, int room, LocalDate ofMother, LocalDate ofChild) {
        List<UUID> people = motherAndChild(house.site());
        admit(house.site(), people.get(0), ordered(house.site(), people.get(0), RiskClass.CLOSE_CONTACT, ofMother), house.bed(room, 0));
        admit(house.site(), people.get(1), ordered(house.site(), people.get(1), RiskClass.CLOSE_CONTACT, ofChild), house.bed(room, 1));
        return people;
    }

    private List<UUID> motherAndChild(UUID site) {
        UUID kin = kinGroup(site);
        UUID mother = kin(site, "周雪梅", kin);
        UUID child = child(site, "周小雨", kin);
        exceptions.record(manager(), site, new SharingExceptions.Assessment(child, mother, SharingGround.CHILD, "何医生", "幼儿须陪护"), null);
        return List.of(mother, child);
    }

    public void cleaned(UUID room) {
        places.turnovers().startDisinfection(manager(), room, clock.instant().minusSeconds(1800));
        places.turnovers().finishDisinfection(manager(), room, new Disinfection.Report("消杀一组", Agent.CHLORINE, 1000, 30), true, null);
    }

    public RoomPhase phase(UUID room) {
        return places.rooms().state(room).phase();
    }

    static List<UUID> all(House house) {
        return house.rooms().stream().flatMap(r -> r.beds().stream()).toList();
    }

    static IntStream each(int count) {
        return IntStream.range(0, count);
    }
}
