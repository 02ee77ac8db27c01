package org.lazaret.turnover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lazaret.roomlist.SiteWorld.MANAGER;
import static org.lazaret.roomlist.SiteWorld.NOW;
import static org.lazaret.roomlist.SiteWorld.manager;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lazaret.room.RoomPhase;
import org.lazaret.room.RoomState;
import org.lazaret.room.RoomState.Ground;
import org.lazaret.roomlist.SiteWorld;
import org.lazaret.shared.Occurrence;
import org.lazaret.shared.Refusal;
import org.lazaret.testing.Database;

/** Random commands on a room in the database give the same answers as the same commands on a room in a few lines. */
@ExtendWith(Database.class)
class RoomLifeTest {
    private static final Disinfection.Report ENOUGH = new Disinfection.Report("消杀一组", Agent.CHLORINE, 1000, 30);
    private static final int COMMANDS = 40;

    private enum Command {
        RESERVE, UNRESERVE, OCCUPY, VACATE, VACATE_POSITIVE, START, FINISH, FINISH_SKIP, TAKE_SAMPLE, NEGATIVE, POSITIVE, WEAK,
        OUT, BACK, BACK_CLEAN
    }

    /** The room as a person would keep it on a sheet of paper: a letter, dirty by whom, and three times in hours and minutes. */
    private static final class Paper {
        private char stands = 'c';
        private int dirt;
        private Instant left;
        private Instant ready;
        private Instant began;
        private boolean sampled;

        boolean take(Command command, Instant now) {
            switch (command) {
                case RESERVE: return go("c", 'r');
                case UNRESERVE: return stands != 'r' || go("r", 'c');
                case OCCUPY: return (ready == null || !now.isBefore(ready)) && go("cr", 'o');
                case VACATE, VACATE_POSITIVE:
                    if (!go("o", 'k')) {
                        return false;
                    }
                    dirt = command == Command.VACATE_POSITIVE ? 2 : 1;
                    left = now;
                    ready = null;
                    return true;
                case START:
                    return began(go("k", 'd'), now);
                case FINISH: return worked(now) && go("d", 's');
                case FINISH_SKIP: return dirt < 2 && worked(now) && clean("d");
                case TAKE_SAMPLE:
                    boolean taken = stands == 's' && !sampled;
                    sampled |= taken;
                    return taken;
                case NEGATIVE, POSITIVE, WEAK: return result(command, now);
                case OUT:
                    if (!go("crkds", 'x')) {
                        return false;
                    }
                    sampled = false;
                    return true;
                case BACK:
                    if (!go("x", 'k')) {
                        return false;
                    }
                    left = dirt == 0 || left == null ? now : left;
                    dirt = Math.max(dirt, 1);
                    ready = null;
                    return true;
                case BACK_CLEAN: return dirt == 0 && go("x", 'c');
            }
            throw new AssertionError(command);
        }

        private boolean result(Command command, Instant now) {
            if (stands != 's' || !sampled) {
                return false;
            }
            sampled = false;
            if (command == Command.NEGATIVE) {
                return clean("s");
            }
            if (command == Command.POSITIVE) {
                dirt = 2;
                began(go("s", 'd'), now);
            }
            return true;
        }

        private boolean began(boolean done, Instant now) {
            began = done ? now : began;
            return done;
        }

        private boolean worked(Instant now) {
            return stands == 'd' && !now.isBefore(began.plusSeconds(1800));
        }

        private boolean clean(String from) {
            ready = left.plus(Duration.ofHours(dirt == 2 ? 24 : 3));
            dirt = 0;
            return go(from, 'c');
        }

        private boolean go(String from, char to) {
            if (from.indexOf(stands) < 0) {
                return false;
            }
            stands = to;
            return true;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
    void a_room_in_the_database_lives_as_one_on_paper(long seed, Database database) {
        UUID room = SiteWorld.open(database, "paper " + seed, 2).room();
        Paper paper = new Paper();
        Random random = new Random(seed);
        Instant now = NOW;
        for (int i = 0; i < COMMANDS; i++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(5) * 25));
            Command command = Command.values()[random.nextInt(Command.values().length)];
            boolean expected = paper.take(command, now);
            boolean taken = take(database, room, command, now);
            assertEquals(expected, taken, "seed " + seed + ", command " + i + ": " + command);
            RoomState state = database.call(em -> SiteWorld.in(em).rooms().state(room));
            assertEquals(paper.stands, letter(state), "seed " + seed + ", after command " + i + ": " + command);
            assertEquals(paper.dirt, state.phase() == RoomPhase.OCCUPIED ? paper.dirt : state.condition().soil().ordinal());
        }
    }

    private static boolean take(Database database, UUID room, Command command, Instant now) {
        try {
            database.run(em -> act(SiteWorld.at(em, now), room, command, now));
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private static void act(SiteWorld world, UUID room, Command command, Instant now) {
        Occurrence when = new Occurrence(now, now);
        switch (command) {
            case RESERVE -> world.rooms().reserve(room, MANAGER, when, Ground.NONE);
            case UNRESERVE -> world.rooms().unreserve(room, MANAGER, when, Ground.NONE);
            case OCCUPY -> world.rooms().occupy(room, MANAGER, when, Ground.NONE);
            case VACATE -> world.rooms().vacate(room, MANAGER, when, false, Ground.NONE);
            case VACATE_POSITIVE -> world.rooms().vacate(room, MANAGER, when, true, Ground.NONE);
            case START -> world.turnovers().startDisinfection(manager(), room, null);
            case FINISH -> world.turnovers().finishDisinfection(manager(), room, ENOUGH, false, null);
            case FINISH_SKIP -> world.turnovers().finishDisinfection(manager(), room, ENOUGH, true, null);
            case TAKE_SAMPLE -> world.turnovers().takeSample(manager(), room, null, null, null);
            case NEGATIVE -> world.turnovers().sampleResult(manager(), room, SampleResult.NEGATIVE, null);
            case POSITIVE -> world.turnovers().sampleResult(manager(), room, SampleResult.POSITIVE, null);
            case WEAK -> world.turnovers().sampleResult(manager(), room, SampleResult.WEAK, null);
            case OUT -> world.turnovers().takeOut(manager(), room, "检修", null, null);
            case BACK -> world.turnovers().returnToService(manager(), room, false, null, null);
            case BACK_CLEAN -> world.turnovers().returnToService(manager(), room, true, "未使用", null);
        }
    }

    private static char letter(RoomState state) {
        return switch (state.phase()) {
            case CLEAN -> 'c';
            case RESERVED -> 'r';
            case OCCUPIED -> 'o';
            case AWAITING_DISINFECTION -> 'k';
            case DISINFECTING -> 'd';
            case AWAITING_SAMPLE -> 's';
            case OUT_OF_SERVICE -> 'x';
        };
    }
}
