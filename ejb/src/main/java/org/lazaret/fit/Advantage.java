package org.lazaret.fit;

/**
 * What speaks for a room that fits.
 *
 * @param room   whose number says where, for what concerns family; {@code null} otherwise
 * @param doors  how many doors away; {@code null} where distance says nothing
 */
public record Advantage(Kind kind, String room, Integer doors) {

    public enum Kind {
        WITH_FAMILY(100), NEXT_TO_FAMILY(60), FAMILY_ON_FLOOR(30), KEPT_FOR_THIS_PERSON(90), FLOOR_OF_CLASS(20),
        SAME_CLASS_ON_FLOOR(10), NO_BED_TO_SPARE(5);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }
    }

    static Advantage of(Kind kind) {
        return new Advantage(kind, null, null);
    }

    int weight() {
        return doors == null ? kind.weight : kind.weight - Math.min(doors, 20);
    }
}
