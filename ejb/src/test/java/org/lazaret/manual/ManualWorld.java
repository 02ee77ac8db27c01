package org.lazaret.manual;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.lazaret.access.Caller;
import org.lazaret.account.AccountNames;
import org.lazaret.stay.StayWorld;
import org.lazaret.testing.Database;
import org.lazaret.testing.Fired;

/** People who stay, and the services that keep what a nurse measures of them, on one entity manager. */
public final class ManualWorld {
    public final StayWorld stay;
    public final Fired<ManualKept> fired = new Fired<>();
    public final ManualReadings readings;
    public final ManualHistory history;
    public final Checks checks;

    private ManualWorld(StayWorld stay) {
        this.stay = stay;
        readings = new ManualReadings(stay.em, stay.sites, stay.trail, fired, new Fired<>(), stay.clock);
        history = new ManualHistory(stay.em, stay.sites, stay.sightings, new AccountNames(stay.em), stay.trail);
        checks = new Checks(stay.em, stay.sites);
    }

    /** A command of its own, as the door runs it: one transaction, tried again after a deadlock. */
    public static <T> T at(Database database, Instant now, Function<ManualWorld, T> work) {
        return StayWorld.at(database, now, stay -> work.apply(new ManualWorld(stay)));
    }

    public static Caller nurse() {
        return StayWorld.manager();
    }

    /** Somebody admitted into that bed. */
    public UUID guest(UUID site, String name, UUID bed) {
        UUID stayed = stay.admitted(site, name, bed);
        return stay.em.createQuery("select s.person from Stay s where s.id = :id", UUID.class).setParameter("id", stayed).getSingleResult();
    }

    public static Measurement axilla(UUID person, int centi, Instant at) {
        return new Measurement(UUID.randomUUID(), person, centi, Method.AXILLA, at, Set.of(Symptom.NONE), null, false, null, null);
    }
}
