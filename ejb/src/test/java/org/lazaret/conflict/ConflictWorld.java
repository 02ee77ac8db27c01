package org.lazaret.conflict;

import java.util.function.Consumer;
import org.lazaret.access.Access;
import org.lazaret.reading.ReadingWorld;
import org.lazaret.testing.Fired;

/** Conflicts between readings noticed and decided, on the entity manager of a {@link ReadingWorld}. */
public final class ConflictWorld {
    public final CountedReadings counted;
    public final Conflicts conflicts;

    public ConflictWorld(ReadingWorld world, Consumer<ReadingDecided> whenDecided) {
        var patches = world.patches;
        ConflictRows rows = new ConflictRows(patches.em, world.readings);
        world.whenConflict.add(rows::noticed);
        counted = new CountedReadings(world.readings, rows);
        conflicts = new Conflicts(patches.em, patches.stay.sites, new Access(), world.siteReadings, rows, patches.stay.trail,
                new Fired<>(whenDecided), new Fired<>(), patches.stay.clock);
    }
}
