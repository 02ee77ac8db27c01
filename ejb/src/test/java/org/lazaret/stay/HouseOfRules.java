package org.lazaret.stay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.Occurrence;
import org.lazaret.shared.Refusal;
import org.lazaret.site.Site;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.StayStep.Kind;
import org.lazaret.stay.StayStep.Why;

/** The product's rules at work in memory: what the beans ask of them, in the order they ask, without database and locks. */
final class HouseOfRules {
    static final Instant START = Instant.parse("2021-08-09T02:00:00Z");
    private static final UUID CLERK = UUID.nameUUIDFromBytes(new byte[] {1});
    private static final UUID ORDER = UUID.nameUUIDFromBytes(new byte[] {2});
    private static final Why WHY = new Why("期满", null, null);

    private final Site site = new Site(SiteKind.ISOLATION,
            new Site.Facts("隔离点", "Isolation site", "330102001001", "Asia/Shanghai", null, "0571-88880000"));
    private final List<List<Stay>> stays = new ArrayList<>();
    private final Map<Stay, List<StayStep>> steps = new HashMap<>();
    private final Set<Stay> out = new HashSet<>();
    private final HouseBeds beds;
    private Instant now = START;

    HouseOfRules(boolean floorsShared) {
        beds = new HouseBeds(floorsShared);
        for (int i = 0; i < HouseGuests.values().length; i++) {
            stays.add(new ArrayList<>());
        }
    }

    List<Stay> stays(HouseGuests guest) {
        return stays.get(guest.ordinal());
    }

    HouseBeds beds() {
        return beds;
    }

    Instant now() {
        return now;
    }

    /** @return {@code null} when it is done, else why not; what was refused has changed nothing */
    String answer(HouseCommand c) {
        now = now.plus(Duration.ofHours(c.pause()));
        HouseBeds.Stand before = beds.stand();
        try {
            act(c, new Occurrence(now, now));
            return null;
        } catch (Refusal refused) {
            beds.stand(before);
            return refused.type();
        }
    }

    private void act(HouseCommand c, Occurrence when) {
        switch (c.act()) {
            case EXPECT -> expect(c.person(), when);
            case ADMIT -> admit(c, when);
            case START_DISINFECTION, FINISH_DISINFECTION, SAMPLE, TAKE_OUT, RETURN -> beds.work(c, now);
            case SET_OUT, PLAN, GIVE_UP, MOVE, OUT, BACK, END, DEPART, WITHDRAW_ENDING -> step(stay(c), c, when);
        }
    }

    private void step(Stay stay, HouseCommand c, Occurrence when) {
        switch (c.act()) {
            case SET_OUT -> wrote(stay, stay.setOut(when, CLERK, WHY));
            case PLAN -> plan(stay, c);
            case GIVE_UP -> beds.giveUp(stay, now);
            case MOVE -> move(stay, c, when);
            case OUT -> leave(stay, when);
            case BACK -> back(stay, when);
            case END -> end(stay, c.ending(), when);
            case DEPART -> depart(stay, c.flag(), when);
            case WITHDRAW_ENDING -> withdrawEnding(stay, when);
            case EXPECT, ADMIT, START_DISINFECTION, FINISH_DISINFECTION, SAMPLE, TAKE_OUT, RETURN -> throw new AssertionError(c);
        }
    }

    private void expect(int person, Occurrence when) {
        refuseSecond(person, false);
        Stay stay = begun(person, when);
        wrote(stay, stay.expected(when, CLERK, WHY));
        stays.get(person).add(stay);
    }

    private void admit(HouseCommand c, Occurrence when) {
        refuseSecond(c.person(), true);
        List<Stay> known = stays.get(c.person());
        Stay stay = known.stream().filter(s -> s.closedAt() == null).findFirst().orElseGet(() -> begun(c.person(), when));
        StayCycle.require(Kind.ADMITTED, stay.state());
        beds.take(stay, c.bed(), HouseCommand.period(now, c.length()).to(), now);
        wrote(stay, stay.admit(when, CLERK, WHY));
        if (!known.contains(stay)) {
            known.add(stay);
        }
    }

    private void plan(Stay stay, HouseCommand c) {
        if (stay.ending() != null) {
            throw new StayStepRefused(Kind.MOVED, stay.state());
        }
        refuseSame(stay, c.bed());
        beds.plan(stay, c.bed(), HouseCommand.period(now.plus(Duration.ofHours(c.from())), c.length()), now);
    }

    private void move(Stay stay, HouseCommand c, Occurrence when) {
        StayCycle.require(Kind.MOVED, stay.state());
        HouseBeds.Held old = beds.open(stay);
        refuseSame(stay, c.bed());
        Instant until = c.length() == 0 && !beds.keeps(stay, c.bed()) ? old.period().to() : HouseCommand.period(now, c.length()).to();
        beds.leave(stay, c.flag(), now);
        beds.take(stay, c.bed(), until, now);
        out.remove(stay);
        wrote(stay, stay.during(Kind.MOVED, when, CLERK, WHY));
    }

    private void refuseSame(Stay stay, int bed) {
        HouseBeds.Held open = beds.open(stay);
        if (open != null && open.bed() == bed) {
            throw new Invalid("bed", "same-bed");
        }
    }

    private void leave(Stay stay, Occurrence when) {
        StayStep step = stay.during(Kind.OUT, when, CLERK, WHY);
        if (!out.add(stay)) {
            throw new StayStepRefused(Kind.OUT, stay.state());
        }
        wrote(stay, step);
    }

    private void back(Stay stay, Occurrence when) {
        StayStep step = stay.during(Kind.RETURNED, when, CLERK, WHY);
        if (!out.remove(stay)) {
            throw new StayStepRefused(Kind.RETURNED, stay.state());
        }
        wrote(stay, step);
    }

    private void end(Stay stay, Ending how, Occurrence when) {
        wrote(stay, stay.end(how, when, CLERK, WHY));
        if (how == Ending.CANCELLED) {
            beds.giveUp(stay, now);
        }
    }

    private void depart(Stay stay, boolean positive, Occurrence when) {
        wrote(stay, stay.depart(when, CLERK, WHY));
        beds.leave(stay, positive, now);
        beds.giveUp(stay, now);
    }

    private void withdrawEnding(Stay stay, Occurrence when) {
        StayStep last = new StayHistory(steps.get(stay)).last().filter(step -> step.kind() != Kind.ADMITTED && step.kind() != Kind.DEPARTED)
                .orElseThrow(() -> new StayStepRefused(Kind.WITHDRAWN, stay.state()));
        wrote(stay, stay.withdraw(last, when, CLERK, WHY));
    }

    private void refuseSecond(int person, boolean present) {
        stays.get(person).stream().filter(s -> s.closedAt() == null && s.isPresent() == present).findFirst().ifPresent(s -> {
            throw new AlreadyStaying(s.state(), s.id());
        });
    }

    private Stay begun(int person, Occurrence when) {
        return new Stay(site, HouseGuests.values()[person].id(), ORDER, null, when.recordedAt());
    }

    private Stay stay(HouseCommand c) {
        List<Stay> all = stays.get(c.person());
        if (all.size() <= c.stay()) {
            throw new NotFound();
        }
        return all.get(all.size() - 1 - c.stay());
    }

    private void wrote(Stay stay, StayStep step) {
        steps.computeIfAbsent(stay, s -> new ArrayList<>()).add(step);
    }
}
