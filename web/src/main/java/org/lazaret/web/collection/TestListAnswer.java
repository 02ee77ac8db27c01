package org.lazaret.web.collection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lazaret.collection.Counts;
import org.lazaret.collection.Due;
import org.lazaret.collection.Task;
import org.lazaret.collection.TestLists;
import org.lazaret.isolation.Progress;
import org.lazaret.laboratory.Examined;
import org.lazaret.laboratory.SampleState;
import org.lazaret.people.Sight;
import org.lazaret.protocol.RiskClass;
import org.lazaret.protocol.Specimen;
import org.lazaret.room.Room;
import org.lazaret.round.Walking;
import org.lazaret.sample.Subject;
import org.lazaret.sample.Swab;

/**
 * Everybody present and what is to be swabbed of them today: floors with somebody in them, rooms in the order of walking.
 *
 * @param zone       time zone of the site's calendar days
 * @param at         when this was true
 * @param capacities of tubes, in samples
 * @param backHours  how long ago a swab may have been taken
 */
public record TestListAnswer(UUID site, String nameZh, String nameEn, String zone, Instant at, LocalDate day, List<Integer> capacities,
        long backHours, List<FloorAnswer> floors, List<DueAnswer> elsewhere, Counts counts) {

    public record FloorAnswer(UUID id, String building, String buildingEn, int number, String label, List<StopAnswer> stops) {
    }

    public record RoomAnswer(UUID id, String number, String corridor, Room.Side side, int door) {
    }

    public record StopAnswer(RoomAnswer room, List<DueAnswer> people) {
    }

    /**
     * @param specimen which the plan asks for; {@code null} where any will do, or there is none
     * @param patch    code of the patch that is on; {@code null} without one
     * @param tasks    the most urgent first; empty where nothing is due
     * @param makeUps  missed tests that stand to be made up on a day to come; no task of today
     * @param done     swabs taken today
     */
    public record DueAnswer(UUID person, UUID stay, String name, String englishName, boolean madeUp, RiskClass riskClass, Progress progress,
            boolean leavingToday, String patch, Specimen specimen, List<Task> tasks, List<MakeUpAnswer> makeUps,
            List<DoneAnswer> done) {
        static DueAnswer of(Due one, Sight sight, Instant at, LocalDate day) {
            return new DueAnswer(one.person(), one.stay(), sight.name(one.name()), sight.englishName(one.name()), one.madeUp(), one.riskClass(),
                    one.progress(), one.leaving(), one.patch(), one.specimen(), one.tasks(), one.ahead(at).stream().map(MakeUpAnswer::of).toList(), one.examined().stream()
                    .filter(done -> done.state() != SampleState.WITHDRAWN && done.sample().collectedOn().equals(day)).map(DoneAnswer::of).toList());
        }
    }

    /** @param tube its code */
    public record DoneAnswer(UUID sample, Subject subject, String tube, Instant collectedAt, SampleState state, LocalDate plannedOn,
            LocalDate makeUpFor, UUID retestOf, UUID recallOf, UUID pairOf) {
        static DoneAnswer of(Examined done) {
            Swab.Answers answers = done.sample().answers();
            return new DoneAnswer(done.sample().id(), done.sample().subject(), done.sample().tube().code(), done.sample().collectedAt(), done.state(),
                    answers.plannedOn(), answers.makeUpFor(), answers.retestOf(), answers.recallOf(), answers.pairOf());
        }
    }

    static TestListAnswer of(TestLists.TestList list) {
        return new TestListAnswer(list.site().id(), list.site().facts().nameZh(), list.site().facts().nameEn(), list.site().zone().getId(), list.at(),
                list.day(), list.sizes(), list.back().toHours(), list.floors().stream().map(floor -> floor(floor, list)).toList(),
                list.elsewhere().stream().map(one -> DueAnswer.of(one, list.sight(), list.at(), list.day())).toList(), list.counts());
    }

    private static FloorAnswer floor(Walking.Floor<Due> walked, TestLists.TestList list) {
        var floor = walked.floor().floor();
        return new FloorAnswer(floor.id(), floor.building().name(), floor.building().nameEn(), floor.number(), floor.label(),
                walked.stops().stream().map(stop -> new StopAnswer(new RoomAnswer(stop.room().id(), stop.room().number(), stop.room().place().corridor(),
                        stop.room().place().side(), stop.room().place().door()),
                        stop.people().stream().map(one -> DueAnswer.of(one, list.sight(), list.at(), list.day())).toList())).toList());
    }
}
