package org.lazaret.sim;

import java.util.List;

/**
 * Some days of one person, with everything that is true about them.
 *
 * @param wears   which patch when; they do not overlap
 * @param roomAir mean temperature of the room, in °C
 * @param seed    of what is drawn while it is measured
 */
public record Life(int person, long seed, Body body, List<Wear> wears, List<Spell> spells, double roomAir) {
    /** A patch on the person, half-open, whole seconds since 1970 UTC. */
    public record Wear(int number, long from, long to) {
    }

    private static final double AIR_SWING = 1.5;
    private static final int DAY = 86_400;
    private static final int COOLEST = 5 * 3600;

    /** The temperature of the room, in °C; warmest in the afternoon, and hot while it is a hot room. */
    public double air(long at) {
        double sinceCoolest = Math.floorMod(at + body.utcOffset() - COOLEST, (long) DAY);
        double hotter = spells.stream().filter(s -> s.cause() == Spell.Cause.HOT_ROOM && s.covers(at)).mapToDouble(s -> 20 * s.size()).sum();
        return roomAir - AIR_SWING * Math.cos(2 * Math.PI * sinceCoolest / DAY) + hotter;
    }

    /** Whether a patch is on the skin, however well, and has been for so many seconds. */
    public boolean isWorn(long at, int warmUp) {
        return wears.stream().anyMatch(w -> at >= w.from() + warmUp && at < w.to())
                && spells.stream().noneMatch(s -> s.cause() == Spell.Cause.DETACHED && at >= s.from() && at < s.to() + warmUp);
    }

    /** Whether nothing that is measured then is sent. */
    public boolean isUnheard(long at) {
        return spells.stream().anyMatch(s -> s.cause() == Spell.Cause.UNHEARD && s.covers(at));
    }
}
