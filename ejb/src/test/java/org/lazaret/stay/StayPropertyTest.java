package org.lazaret.stay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.lazaret.fit.Obstacle.Reason;
import org.lazaret.room.RoomCondition;
import org.lazaret.stay.HouseCommand.Act;

/**
 * Random weeks of a small house: the product's pure rules and a model that knows none of them answer every command
 * alike, and the invariants of the domain hold after each. {@code StayModelTest} asks the same of the database.
 */
class StayPropertyTest {
    private static final int WEEKS = 600;
    private static final int COMMANDS = 80;
    /** What this house never gives as a reason; the turnover is one so rarely that chance may leave it out. */
    private static final List<Reason> NEVER_HERE = List.of(Reason.TURNOVER, Reason.SITE_CLOSED, Reason.ZONE, Reason.FLOOR_OF_OTHERS,
            Reason.NOT_ACCESSIBLE, Reason.NO_OWN_BATHROOM, Reason.FLOOR_TOO_HIGH, Reason.ROOM_TOO_SMALL, Reason.BEDS_TOO_CLOSE);

    @Property(tries = WEEKS, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReportMode.OFF)
    void random_commands_get_the_answers_of_the_model_and_break_nothing(@ForAll boolean floorsShared,
            @ForAll("weeks") List<HouseCommand> week) {
        HouseOfRules house = new HouseOfRules(floorsShared);
        HouseModel model = new HouseModel(floorsShared);
        for (HouseCommand command : week) {
            HouseBeds.Stand before = house.beds().stand();
            String expected = model.answer(command);
            String answer = house.answer(command);
            assertEquals(expected, answer, command::toString);
            assertEquals(List.of(), HouseInvariants.broken(house, before, command, answer), command::toString);
            assertEquals(model.stages(command.person()), stages(house.stays(HouseGuests.values()[command.person()])), command::toString);
            assertEquals(model.phases(), house.beds().stand().rooms().stream().map(RoomCondition::phase).map(Enum::name).toList(),
                    command::toString);
            count(command.act(), answer);
        }
        everythingHappened();
    }

    /** Chance hardly ever asks for a room in the hours between clean and ready, so it is asked for here. */
    @Example
    void a_clean_room_is_neither_given_out_nor_promised_before_its_turnover_is_over() {
        HouseOfRules house = new HouseOfRules(true);
        HouseModel model = new HouseModel(true);
        for (Act act : List.of(Act.ADMIT, Act.END, Act.DEPART, Act.START_DISINFECTION, Act.FINISH_DISINFECTION, Act.SAMPLE, Act.EXPECT)) {
            HouseCommand done = command(act, 0, act == Act.DEPART);
            assertEquals(null, model.answer(done), act::toString);
            assertEquals(null, house.answer(done), act::toString);
        }
        for (HouseCommand early : List.of(command(Act.ADMIT, 0, false), command(Act.PLAN, 0, false), command(Act.PLAN, 12, false))) {
            assertEquals("[TURNOVER]", model.answer(early));
            assertEquals("[TURNOVER]", house.answer(early));
        }
        HouseCommand later = command(Act.PLAN, 36, false);
        assertEquals(null, model.answer(later));
        assertEquals(null, house.answer(later));
    }

    private static HouseCommand command(Act act, int from, boolean flag) {
        return new HouseCommand(act, HouseGuests.MAN.ordinal(), 0, 0, 1, from, 0, Ending.TRANSFERRED, flag);
    }

    /** Every act was done and refused, and every reason was heard, often enough that none of it can go unnoticed. */
    private static void everythingHappened() {
        for (Act act : Act.values()) {
            often("acts", Tuple.of(act, true));
            if (act != Act.GIVE_UP) {
                often("acts", Tuple.of(act, false));
            }
        }
        Stream.of(Reason.values()).filter(reason -> !NEVER_HERE.contains(reason)).forEach(reason -> often("reasons", reason));
    }

    private static void often(String label, Object value) {
        Statistics.label(label).coverage(coverage -> coverage.check(value).count(times -> times >= 1));
    }

    private static void count(Act act, String answer) {
        Tuple2<Act, Boolean> happened = Tuple.of(act, answer == null);
        Statistics.label("acts").collect(happened);
        Stream.of(Reason.values()).filter(reason -> answer != null && answer.contains(reason.name()))
                .forEach(reason -> Statistics.label("reasons").collect(reason));
    }

    private static List<HouseModel.Stage> stages(List<Stay> stays) {
        return stays.stream().map(stay -> switch (stay.state()) {
            case ORDERED -> HouseModel.Stage.ORDERED;
            case EN_ROUTE -> HouseModel.Stage.EN_ROUTE;
            case ADMITTED -> HouseModel.Stage.ADMITTED;
            case RELEASED, TRANSFERRED, ABSCONDED, DIED -> HouseModel.Stage.GOING;
            case CANCELLED -> HouseModel.Stage.CANCELLED;
            case CLOSED -> HouseModel.Stage.CLOSED;
        }).toList();
    }

    /** Rooms get dirty faster than chance would clean them, and most commands concern the newest stay. */
    @Provide
    Arbitrary<List<HouseCommand>> weeks() {
        Arbitrary<Act> acts = Arbitraries.of(Stream.concat(Stream.of(Act.values()), Stream.of(Act.ADMIT, Act.ADMIT, Act.PLAN,
                Act.MOVE, Act.END, Act.DEPART, Act.START_DISINFECTION, Act.START_DISINFECTION, Act.FINISH_DISINFECTION,
                Act.FINISH_DISINFECTION, Act.SAMPLE, Act.RETURN)).toList());
        Arbitrary<Integer> lengths = Arbitraries.of(0, 0, 2, 5, 12, 24, 48);
        return Combinators.combine(acts, uniform(HouseGuests.values().length), Arbitraries.of(0, 0, 0, 1),
                uniform(HouseCommand.ROOMS * HouseCommand.BEDS), uniform(5), Arbitraries.of(0, 1, 3, 6, 12, 36),
                Combinators.combine(lengths, Arbitraries.of(Ending.values())).as(Tuple::of), Arbitraries.of(true, false))
                .as((act, person, stay, bed, pause, from, end, flag) ->
                        new HouseCommand(act, person, stay, bed, pause + 1, from, end.get1(), end.get2(), flag))
                .list().ofSize(COMMANDS);
    }

    private static Arbitrary<Integer> uniform(int below) {
        return Arbitraries.integers().between(0, below - 1).withDistribution(RandomDistribution.uniform());
    }
}
