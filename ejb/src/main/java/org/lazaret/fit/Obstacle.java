package org.lazaret.fit;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why a room does not fit, with its numbers and what would solve it.
 *
 * @param facts  name and value, for the text that a reader gets
 * @param remedy what would solve it
 */
public record Obstacle(Reason reason, Map<String, Object> facts, Remedy remedy) {

    public enum Reason {
        SITE_CLOSED, NOT_CLEAN, TURNOVER, ZONE, NO_FREE_BED, PLANNED_FOR_OTHERS, ONE_PERSON, CLASS_IN_ROOM, FLOOR_OF_OTHERS,
        CLASS_ON_FLOOR, NOT_ALONE, NOT_ACCESSIBLE, NO_OWN_BATHROOM, FLOOR_TOO_HIGH, CAPACITY, ROOM_TOO_SMALL, BEDS_TOO_CLOSE
    }

    /** What somebody can do about it; {@code NONE} means: another room. */
    public enum Remedy {
        NONE, OPEN_SITE, CLEAN_ROOM, WAIT, SHORTEN_STAY, RECORD_EXCEPTION, CHANGE_FLOOR_CLASSES, BRING_COMPANION
    }

    static Obstacle of(Reason reason, Remedy remedy, Object... facts) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < facts.length; i += 2) {
            if (facts[i + 1] != null) {
                named.put((String) facts[i], facts[i + 1]);
            }
        }
        return new Obstacle(reason, named, remedy);
    }
}
