package org.lazaret.roomlist;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lazaret.room.Room.Side;
import org.lazaret.shared.Invalid;

/**
 * The rooms of a corridor as people name them: "0501 to 0524, odd on the left". Numbers end in digits and keep their
 * length; doors are counted from 1 on each side.
 *
 * @param from   first number, for example {@code 0501} or {@code B-301}
 * @param to     last number, with the same letters in front
 * @param except numbers that do not exist, such as 0513 where nobody wanted it
 */
public record RoomRange(String from, String to, Sides sides, Set<String> except) {
    static final int MOST = 200;

    public enum Sides { ODD_LEFT, ODD_RIGHT, ALL_LEFT, ALL_RIGHT }

    /** A room to be. */
    public record Slot(String number, Side side, int door) {
    }

    public RoomRange {
        except = except == null ? Set.of() : Set.copyOf(except);
    }

    /** @throws Invalid field by field: no range, backwards, or more than 200 rooms */
    public List<Slot> slots() {
        int digits = trailingDigits(from);
        if (digits == 0 || digits > 9) {
            throw new Invalid("from", "room-range");
        }
        String prefix = from.substring(0, from.length() - digits);
        if (to == null || to.length() != from.length() || !to.startsWith(prefix) || trailingDigits(to) < digits) {
            throw new Invalid("to", "room-range");
        }
        if (sides == null) {
            throw new Invalid("sides", "required");
        }
        int first = Integer.parseInt(from.substring(prefix.length()));
        int last = Integer.parseInt(to.substring(prefix.length()));
        if (last < first || last - first >= MOST) {
            throw new Invalid("to", "room-range-size", "most", MOST);
        }
        List<Slot> slots = new ArrayList<>();
        Set<String> left = new HashSet<>(except);
        int[] doors = new int[Side.values().length];
        for (int i = first; i <= last; i++) {
            String number = prefix + String.format("%0" + digits + "d", i);
            if (!left.remove(number)) {
                Side side = side(i % 2 == 1);
                slots.add(new Slot(number, side, ++doors[side.ordinal()]));
            }
        }
        if (!left.isEmpty()) {
            throw new Invalid("except", "not-in-range", "numbers", left.stream().sorted().toList());
        }
        return slots;
    }

    private Side side(boolean odd) {
        return switch (sides) {
            case ODD_LEFT -> odd ? Side.LEFT : Side.RIGHT;
            case ODD_RIGHT -> odd ? Side.RIGHT : Side.LEFT;
            case ALL_LEFT -> Side.LEFT;
            case ALL_RIGHT -> Side.RIGHT;
        };
    }

    private static int trailingDigits(String text) {
        int start = text == null ? 0 : text.length();
        while (start > 0 && text.charAt(start - 1) >= '0' && text.charAt(start - 1) <= '9') {
            start--;
        }
        return text == null ? 0 : text.length() - start;
    }
}
