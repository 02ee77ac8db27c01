package org.lazaret.stay;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The rules of stays, rooms and beds told a second time, in whole hours and without a class of the product's rules. */
final class HouseModel {
    private static final String STAY = "stay-step-refused";

    enum Stage { ORDERED, EN_ROUTE, ADMITTED, GOING, CLOSED, CANCELLED }

    static final class Stint {
        private final int person;
        private Stage stage = Stage.ORDERED;
        private boolean out;

        private Stint(int person) {
            this.person = person;
        }

        int person() {
            return person;
        }

        private boolean present() {
            return stage == Stage.ADMITTED || stage == Stage.GOING;
        }

        private boolean waiting() {
            return stage == Stage.ORDERED || stage == Stage.EN_ROUTE;
        }
    }

    private final BedModel beds;
    private final List<List<Stint>> stints = new ArrayList<>();
    private long now;

    HouseModel(boolean floorsShared) {
        this.beds = new BedModel(floorsShared);
        for (int i = 0; i < HouseGuests.values().length; i++) {
            stints.add(new ArrayList<>());
        }
    }

    /** How each room stands, by name. */
    List<String> phases() {
        return IntStream.range(0, HouseCommand.ROOMS).mapToObj(room -> beds.room(room).stand().phase().name()).toList();
    }

    List<Stage> stages(int person) {
        return stints.get(person).stream().map(s -> s.stage).toList();
    }

    /** @return {@code null} when it is done, else why not */
    String answer(HouseCommand c) {
        now += c.pause();
        List<Stint> all = stints.get(c.person());
        Stint stint = all.size() > c.stay() ? all.get(all.size() - 1 - c.stay()) : null;
        return switch (c.act()) {
            case EXPECT -> expect(all, c.person());
            case ADMIT -> admit(all, c);
            case START_DISINFECTION, FINISH_DISINFECTION, SAMPLE, TAKE_OUT, RETURN -> beds.room(c.room()).work(c.act(), now, c.flag());
            case SET_OUT, PLAN, GIVE_UP, MOVE, OUT, BACK, END, DEPART, WITHDRAW_ENDING -> stint == null ? "not-found" : step(stint, c);
        };
    }

    private String expect(List<Stint> all, int person) {
        return all.stream().anyMatch(Stint::waiting) ? "already-staying" : done(() -> all.add(new Stint(person)));
    }

    private String admit(List<Stint> all, HouseCommand c) {
        if (all.stream().anyMatch(Stint::present)) {
            return "already-staying";
        }
        Stint known = all.stream().filter(Stint::waiting).findFirst().orElse(null);
        Stint stint = known == null ? new Stint(c.person()) : known;
        String refused = beds.lie(stint, c.bed(), c.length() == 0 ? null : c.until(now), now);
        if (refused != null) {
            return refused;
        }
        if (known == null) {
            all.add(stint);
        }
        stint.stage = Stage.ADMITTED;
        return null;
    }

    private String step(Stint s, HouseCommand c) {
        boolean here = s.stage == Stage.ADMITTED;
        return switch (c.act()) {
            case SET_OUT -> s.stage != Stage.ORDERED ? STAY : done(() -> s.stage = Stage.EN_ROUTE);
            case PLAN -> !here && !s.waiting() ? STAY : beds.plan(s, c.bed(), now + c.from(), c.until(now + c.from()), now);
            case GIVE_UP -> done(() -> beds.giveUp(s));
            case MOVE -> here ? move(s, c) : STAY;
            case OUT -> !here || s.out ? STAY : done(() -> s.out = true);
            case BACK -> !here || !s.out ? STAY : done(() -> s.out = false);
            case END -> end(s, c.ending() == Ending.CANCELLED);
            case DEPART -> s.stage != Stage.GOING ? STAY : done(() -> depart(s, c.flag()));
            case WITHDRAW_ENDING -> s.stage != Stage.GOING ? STAY : done(() -> s.stage = Stage.ADMITTED);
            case EXPECT, ADMIT, START_DISINFECTION, FINISH_DISINFECTION, SAMPLE, TAKE_OUT, RETURN -> throw new AssertionError(c);
        };
    }

    private String end(Stint s, boolean cancelled) {
        if (cancelled ? !s.waiting() : s.stage != Stage.ADMITTED) {
            return STAY;
        }
        s.stage = cancelled ? Stage.CANCELLED : Stage.GOING;
        if (cancelled) {
            beds.giveUp(s);
        }
        return null;
    }

    private String move(Stint s, HouseCommand c) {
        String refused = beds.move(s, c.bed(), c.length() == 0 ? null : c.until(now), c.flag(), now);
        s.out &= refused != null;
        return refused;
    }

    private void depart(Stint s, boolean positive) {
        beds.leave(s, positive, now);
        beds.giveUp(s);
        s.stage = Stage.CLOSED;
    }

    private static String done(Runnable change) {
        change.run();
        return null;
    }
}
