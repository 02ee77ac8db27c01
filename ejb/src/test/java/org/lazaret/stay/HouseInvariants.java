package org.lazaret.stay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lazaret.room.RoomCondition;
import org.lazaret.room.RoomPhase;
import org.lazaret.stay.HouseBeds.Held;
import org.lazaret.stay.HouseCommand.Act;

/** The invariants of the domain, looked up in the house itself: {@link Invariants} for what is in memory. */
final class HouseInvariants {
    private static final Set<Act> FREES = EnumSet.of(Act.DEPART, Act.MOVE);
    private static final Set<RoomPhase> CLEAN = EnumSet.of(RoomPhase.CLEAN, RoomPhase.RESERVED);

    private HouseInvariants() {
    }

    /** @return what is broken; empty when everything holds */
    static List<String> broken(HouseOfRules house, HouseBeds.Stand before, HouseCommand command, String answer) {
        HouseBeds.Stand after = house.beds().stand();
        List<Held> lying = after.held().stream().filter(Held::present).toList();
        List<String> broken = new ArrayList<>();
        say(broken, answer != null && !after.equals(before), "what was refused has changed something");
        say(broken, pairs(lying).anyMatch(p -> p.one.bed() == p.other.bed()), "1: two in a bed");
        say(broken, pairs(after.held()).anyMatch(p -> p.one.bed() == p.other.bed() && p.one.period().overlaps(p.other.period())),
                "1: a bed is promised, or taken, twice for the same time");
        say(broken, pairs(lying).anyMatch(p -> p.one.guest() == p.other.guest()), "2: a person in two beds");
        say(broken, Arrays.stream(HouseGuests.values()).anyMatch(guest -> openTwice(house.stays(guest))), "2: two open stays of a kind");
        say(broken, Arrays.stream(HouseGuests.values()).flatMap(guest -> house.stays(guest).stream())
                .anyMatch(stay -> stay.isPresent() != lying.stream().anyMatch(h -> h.stay() == stay)), "2: present without a bed, or the reverse");
        say(broken, pairs(lying).anyMatch(p -> p.one.room() == p.other.room() && !p.one.guest().excepted(p.other.guest())),
                "3: two in a room without an exception");
        say(broken, pairs(lying).anyMatch(p -> p.one.room() == p.other.room() && p.one.guest().riskClass() != p.other.guest().riskClass()),
                "5: close and secondary contacts in one room");
        say(broken, before.held().stream().anyMatch(h -> h.present() && !after.held().contains(h)) && !FREES.contains(command.act()),
                "4: a bed is free before anybody left it");
        for (int room = 0; room < after.rooms().size(); room++) {
            int number = room;
            say(broken, (after.rooms().get(room).phase() == RoomPhase.OCCUPIED) != lying.stream().anyMatch(h -> h.room() == number),
                    "4: somebody in a room that is not occupied, or the reverse");
            say(broken, enteredDirty(before.rooms().get(room), after.rooms().get(room), house), "4: a room was given out that was not clean");
        }
        return broken;
    }

    private static boolean enteredDirty(RoomCondition before, RoomCondition after, HouseOfRules house) {
        boolean entered = after.phase() == RoomPhase.OCCUPIED && before.phase() != RoomPhase.OCCUPIED;
        return entered && (!CLEAN.contains(before.phase()) || before.readyAt() != null && house.now().isBefore(before.readyAt()));
    }

    private static boolean openTwice(List<Stay> stays) {
        List<Stay> open = stays.stream().filter(stay -> stay.closedAt() == null).toList();
        return open.stream().filter(Stay::isPresent).count() > 1 || open.stream().filter(stay -> !stay.isPresent()).count() > 1;
    }

    private record Pair(Held one, Held other) {
    }

    private static Stream<Pair> pairs(List<Held> held) {
        return held.stream().flatMap(one -> held.stream().filter(other -> other != one).map(other -> new Pair(one, other)));
    }

    private static void say(List<String> broken, boolean applies, String what) {
        if (applies) {
            broken.add(what);
        }
    }
}
