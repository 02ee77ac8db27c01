package org.lazaret.stay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.stay.StayWorld.NOW;
import static org.lazaret.stay.StayWorld.manager;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.protocol.RiskClass;
import org.lazaret.shared.Refusal;
import org.lazaret.site.SiteKind;
import org.lazaret.testing.Database;

/** Random commands on the real database and on a model a page long that knows the rules only: the same answers. */
@ExtendWith(Database.class)
class StayModelTest {
    private static final int PEOPLE = 4;
    private static final int ROOMS = 5;
    private static final int STEPS = 200;
    private static final int STEP_SECONDS = 4 * 3600;

    /** How often each is drawn: rooms get dirty faster than anybody would clean them by chance. */
    private static final List<Act> DRAWN = List.of(Act.ADMIT, Act.ADMIT, Act.MOVE, Act.MOVE, Act.END, Act.DEPART, Act.OUT, Act.OUT,
            Act.BACK, Act.BACK, Act.CLEAN, Act.CLEAN, Act.CLEAN);

    private enum Act { ADMIT, MOVE, END, DEPART, OUT, BACK, CLEAN }

    /** What a person and a room are in the model; beds are rooms here, one each. */
    private static final class Model {
        private final Map<Integer, Integer> bedOf = new HashMap<>();
        private final Set<Integer> ended = new HashSet<>();
        private final Set<Integer> out = new HashSet<>();
        private final Set<Integer> dirty = new HashSet<>();

        /** @return {@code null} when it is done, else the problem type */
        private String act(Act act, int person, int room) {
            boolean present = bedOf.containsKey(person);
            return switch (act) {
                case ADMIT -> present ? "already-staying" : enter(person, room);
                case MOVE -> !present || ended.contains(person) ? "stay-step-refused"
                        : bedOf.get(person) == room ? "invalid" : move(person, room);
                case END -> !present || !ended.add(person) ? "stay-step-refused" : null;
                case DEPART -> !ended.contains(person) ? "stay-step-refused" : leave(person);
                case OUT -> !present || ended.contains(person) || !out.add(person) ? "stay-step-refused" : null;
                case BACK -> ended.contains(person) || !out.remove(person) ? "stay-step-refused" : null;
                case CLEAN -> dirty.remove(room) ? null : "room-step-refused";
            };
        }

        private String enter(int person, int room) {
            if (bedOf.containsValue(room)) {
                return "bed-taken";
            }
            if (dirty.contains(room)) {
                return "room-unfit";
            }
            bedOf.put(person, room);
            return null;
        }

        private String move(int person, int room) {
            int old = bedOf.get(person);
            bedOf.remove(person);
            String refused = enter(person, room);
            if (refused != null) {
                bedOf.put(person, old);
                return refused;
            }
            dirty.add(old);
            out.remove(person);
            return null;
        }

        private String leave(int person) {
            dirty.add(bedOf.remove(person));
            ended.remove(person);
            out.remove(person);
            return null;
        }
    }

    @Test
    void random_commands_get_the_answers_of_the_model(Database database) {
        StayWorld.House house = StayWorld.house(database, SiteKind.ISOLATION, ROOMS, 1);
        List<UUID> people = new ArrayList<>();
        List<UUID> orders = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            int n = i;
            people.add(StayWorld.at(database, NOW, w -> w.person(house.site(), "某" + n)));
            orders.add(StayWorld.at(database, NOW, w -> w.ordered(house.site(), people.get(n), RiskClass.CLOSE_CONTACT)));
        }
        Random random = new Random(20210809);
        Model model = new Model();
        Map<Integer, UUID> stays = new HashMap<>();
        Set<Act> done = EnumSet.noneOf(Act.class);
        Set<String> refusals = new TreeSet<>();
        for (int step = 0; step < STEPS; step++) {
            Act act = DRAWN.get(random.nextInt(DRAWN.size()));
            int person = random.nextInt(PEOPLE);
            int drawn = random.nextInt(ROOMS);
            int room = act == Act.CLEAN && random.nextInt(4) > 0 ? model.dirty.stream().findFirst().orElse(drawn) : drawn;
            if (act != Act.ADMIT && act != Act.CLEAN && !stays.containsKey(person)) {
                continue;
            }
            Instant now = NOW.plusSeconds((long) STEP_SECONDS * (step + 1));
            String expected = model.act(act, person, room);
            String answer = run(database, now, act, house, people.get(person), orders.get(person), stays, person, room);
            assertEquals(expected, answer, "step " + step + ": " + act + " person " + person + " room " + room);
            if (answer == null) {
                done.add(act);
            } else {
                refusals.add(answer);
            }
        }
        assertEquals(List.of(), Invariants.broken(database));
        assertEquals(EnumSet.allOf(Act.class), done);
        assertTrue(refusals.containsAll(Set.of("already-staying", "bed-taken", "room-unfit", "stay-step-refused", "room-step-refused")),
                refusals.toString());
    }

    private static String run(Database database, Instant now, Act act, StayWorld.House house, UUID person, UUID order,
            Map<Integer, UUID> stays, int number, int room) {
        UUID stay = stays.get(number);
        try {
            StayWorld.at(database, now, w -> switch (act) {
                case ADMIT -> {
                    w.sightings.begin(person, w.sites.find(house.site()).scope(), now);
                    yield stays.put(number, w.admit(house.site(), person, order, house.bed(room)).id());
                }
                case MOVE -> w.moves.move(manager(), stay, new BedMoves.Move(house.bed(room), "换房", null, false), null);
                case END -> w.stays.end(manager(), stay, new Stays.EndingDraft(Ending.TRANSFERRED, "期满", null), null);
                case DEPART -> w.stays.depart(manager(), stay, false, null);
                case OUT -> w.moves.leave(manager(), stay, "透析", null, null);
                case BACK -> w.moves.back(manager(), stay, null);
                case CLEAN -> {
                    w.cleaned(house.rooms().get(room).room());
                    yield room;
                }
            });
            return null;
        } catch (Refusal refused) {
            return refused.type();
        }
    }
}
