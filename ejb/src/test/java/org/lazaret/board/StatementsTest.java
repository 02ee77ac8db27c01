package org.lazaret.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.stay.StayWorld.manager;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.access.Access;
import org.lazaret.account.AccountNames;
import org.lazaret.board.StayLists.Filter;
import org.lazaret.curve.Warmths;
import org.lazaret.episode.EpisodeHistory;
import org.lazaret.manual.ManualReadings;
import org.lazaret.meal.Meals;
import org.lazaret.patch.WearBook;
import org.lazaret.people.People;
import org.lazaret.people.PeopleQuery;
import org.lazaret.protocol.RiskClass;
import org.lazaret.room.RoomsAtAGlance;
import org.lazaret.roomlist.RoomPages;
import org.lazaret.series.SiteReadings;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.StayWorld;
import org.lazaret.stay.StayWorld.House;
import org.lazaret.stay.Stays;
import org.lazaret.testing.Database;
import org.lazaret.testing.Fired;

/** What a page asks of the database does not grow with the site: counted by the database itself, on the reader's own connection. */
@ExtendWith(Database.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementsTest {
    /** Of so many rooms one is lived in, and for one somebody is expected. */
    private static final int ROOMS_A_PERSON = 5;

    private final Database database;
    private House small;
    private House large;

    StatementsTest(Database database) {
        this.database = database;
    }

    @BeforeAll
    void build_a_small_and_a_large_site() {
        small = lived(100);
        large = lived(1_000);
    }

    @Test
    void the_board_of_a_thousand_rooms_takes_as_many_statements_as_that_of_a_hundred() {
        Counted few = count(w -> w.boards.of(manager(), small.site(), false).figures().rooms());
        Counted many = count(w -> w.boards.of(manager(), large.site(), false).figures().rooms());
        assertEquals(List.of(100, 1_000), List.of(few.rows(), many.rows()));
        assertEquals(few.statements(), many.statements());
        assertTrue(many.statements() > 2, "nothing was counted");
    }

    @Test
    void so_does_everybodys_temperature() {
        Counted few = count(w -> w.temperatures.of(manager(), small.site(), false).rows().size());
        Counted many = count(w -> w.temperatures.of(manager(), large.site(), false).rows().size());
        assertEquals(List.of(20, 200), List.of(few.rows(), many.rows()));
        assertEquals(few.statements(), many.statements());
    }

    @Test
    void so_does_the_meal_list() {
        Counted few = count(w -> w.meals.of(manager(), small.site(), false).eaters().size());
        Counted many = count(w -> w.meals.of(manager(), large.site(), false).eaters().size());
        assertEquals(List.of(20, 200), List.of(few.rows(), many.rows()));
        assertEquals(few.statements(), many.statements());
    }

    @Test
    void so_does_each_list_of_stays() {
        Map<Filter, Long> few = new TreeMap<>();
        Map<Filter, Long> many = new TreeMap<>();
        for (Filter filter : Filter.values()) {
            few.put(filter, count(w -> w.lists.of(manager(), small.site(), filter, null, 200, false).items().size()).statements());
            many.put(filter, count(w -> w.lists.of(manager(), large.site(), filter, null, 200, false).items().size()).statements());
        }
        assertEquals(few, many);
        assertEquals(200, count(w -> w.lists.of(manager(), large.site(), Filter.PRESENT, null, 200, false).items().size()).rows());
        assertEquals(200, count(w -> w.lists.of(manager(), large.site(), Filter.WAITING_FOR_ROOM, null, 200, false).items().size()).rows());
    }

    @Test
    void so_does_the_list_of_people() {
        Counted few = count(w -> w.listed(small));
        Counted many = count(w -> w.listed(large));
        assertEquals(List.of(40, 200), List.of(few.rows(), many.rows()));
        assertEquals(few.statements(), many.statements());
    }

    @Test
    void so_does_the_page_of_all_rooms() {
        Counted few = count(w -> w.pages.plan(manager(), small.site(), false).glance().floors().size());
        Counted many = count(w -> w.pages.plan(manager(), large.site(), false).glance().floors().size());
        assertEquals(List.of(1, 10), List.of(few.rows(), many.rows()));
        assertEquals(few.statements(), many.statements());
    }

    @Test
    void one_more_read_for_each_room_would_be_noticed() {
        Counted few = count(w -> eachRoom(w, small));
        Counted many = count(w -> eachRoom(w, large));
        assertEquals(900, many.statements() - few.statements());
    }

    private static int eachRoom(Pages pages, House house) {
        house.rooms().forEach(room -> pages.em.createNativeQuery("select number from room where id = :id")
                .setParameter("id", room.room()).getSingleResult());
        return house.rooms().size();
    }

    private record Counted(int rows, long statements) {
    }

    /** Reads in a transaction of its own; the questions that count are part of both sides of a comparison. */
    private Counted count(ToIntFunction<Pages> reading) {
        return StayWorld.at(database, StayWorld.NOW, world -> {
            Pages pages = new Pages(world);
            long before = Database.questions(world.em);
            int rows = reading.applyAsInt(pages);
            world.em.flush();
            return new Counted(rows, Database.questions(world.em) - before - 1);
        });
    }

    private House lived(int rooms) {
        House house = StayWorld.house(database, SiteKind.ISOLATION, rooms, 1);
        List<Integer> taken = new ArrayList<>();
        for (int room = 0; room < rooms; room += ROOMS_A_PERSON) {
            taken.add(room);
        }
        taken.forEach(room -> StayWorld.at(database, StayWorld.NOW, w -> {
            w.admitted(house.site(), "住客" + room, house.bed(room));
            UUID coming = w.person(house.site(), "来客" + room);
            UUID order = w.ordered(house.site(), coming, RiskClass.CLOSE_CONTACT);
            return w.stays.expect(manager(), house.site(), new Stays.Expectation(coming, order, null), null).id();
        }));
        return house;
    }

    /** The services behind the pages, on one entity manager. */
    private static final class Pages {
        private final EntityManager em;
        private final StayWorld world;
        private final Boards boards;
        private final TemperatureBoards temperatures;
        private final StayLists lists;
        private final Meals meals;
        private final People people;
        private final RoomPages pages;

        private Pages(StayWorld world) {
            this.world = world;
            em = world.em;
            Access access = new Access();
            Lodgers lodgers = new Lodgers(em, world.clock);
            RoomsAtAGlance rooms = new RoomsAtAGlance(em);
            boards = new Boards(world.sites, access, rooms, lodgers, world.trail, world.clock);
            temperatures = new TemperatureBoards(world.sites, access, lodgers,
                    new Warmths(new WearBook(em, new Fired<>(), new Fired<>()), new SiteReadings(em), new EpisodeHistory(em)),
                    new ManualReadings(em, world.sites, world.trail, new Fired<>(), new Fired<>(), world.clock),
                    world.trail, world.clock);
            lists = new StayLists(world.sites, access, lodgers, world.trail);
            meals = new Meals(em, world.sites, access, rooms, lodgers, world.trail, world.clock);
            people = new People(em, access, world.sightings, new AccountNames(em), world.trail);
            pages = new RoomPages(em, world.places.rooms(), rooms, world.places.turnovers(), world.sites, new AccountNames(em), world.trail);
        }

        private int listed(House house) {
            return people.list(manager(), world.sites.find(house.site()).scope(), new PeopleQuery(null, false, null, 200), false).rows().size();
        }
    }
}
