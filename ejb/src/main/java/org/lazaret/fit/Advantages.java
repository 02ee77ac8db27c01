package org.lazaret.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lazaret.fit.Advantage.Kind;

/** What speaks for a room that fits: family, people of the same class, no bed left over. */
final class Advantages {
    private Advantages() {
    }

    static List<Advantage> of(Guest guest, Candidate room) {
        List<Advantage> found = new ArrayList<>();
        if (room.occupants().stream().anyMatch(o -> !o.present() && o.person().equals(guest.person()))) {
            found.add(Advantage.of(Kind.KEPT_FOR_THIS_PERSON));
        }
        if (room.during(guest.period(), guest.person()).stream().anyMatch(o -> isFamily(guest, o))) {
            found.add(Advantage.of(Kind.WITH_FAMILY));
        } else {
            room.neighbours().stream().filter(n -> isFamily(guest, n.occupant()))
                    .min(Comparator.comparingInt(n -> doors(room, n))).ifPresent(n -> found.add(near(room, n)));
        }
        if (guest.riskClass() != null && room.floorServes().contains(guest.riskClass())) {
            found.add(Advantage.of(Kind.FLOOR_OF_CLASS));
        } else if (room.neighbours().stream().anyMatch(n -> guest.riskClass() != null
                && guest.riskClass() == n.occupant().riskClass())) {
            found.add(Advantage.of(Kind.SAME_CLASS_ON_FLOOR));
        }
        if (room.beds().size() == room.people(guest)) {
            found.add(Advantage.of(Kind.NO_BED_TO_SPARE));
        }
        return found;
    }

    private static Advantage near(Candidate room, Candidate.Neighbour family) {
        int doors = doors(room, family);
        boolean sameSide = room.place().side() == family.place().side();
        return new Advantage(doors <= 1 && sameSide ? Kind.NEXT_TO_FAMILY : Kind.FAMILY_ON_FLOOR, family.room(), doors);
    }

    private static int doors(Candidate room, Candidate.Neighbour other) {
        return Math.abs(room.place().door() - other.place().door());
    }

    private static boolean isFamily(Guest guest, Occupant other) {
        return guest.kinGroup() != null && guest.kinGroup().equals(other.kinGroup());
    }
}
