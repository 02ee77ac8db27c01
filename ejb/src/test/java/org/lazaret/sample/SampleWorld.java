package org.lazaret.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lazaret.access.Caller;
import org.lazaret.protocol.Specimen;
import org.lazaret.stay.StayWorld;
import org.lazaret.testing.Database;
import org.lazaret.testing.Fired;

/** People who stay, tubes, and the services that keep what is swabbed, on one entity manager. */
public final class SampleWorld {
    public static final Instant NOW = StayWorld.NOW;
    public static final LocalDate TODAY = LocalDate.parse("2021-08-09");

    public final StayWorld stay;
    /** Who hears of samples, and of those withdrawn. */
    public final List<Consumer<SamplesKept>> whenKept = new ArrayList<>();
    public final List<Consumer<SampleWithdrawn>> whenWithdrawn = new ArrayList<>();
    public final Samples samples;
    public final Tubes tubes;

    public SampleWorld(StayWorld stay) {
        this.stay = stay;
        Fired<SamplesKept> kept = new Fired<>(event -> whenKept.forEach(hears -> hears.accept(event)));
        Fired<SampleWithdrawn> withdrawn = new Fired<>(event -> whenWithdrawn.forEach(hears -> hears.accept(event)));
        samples = new Samples(stay.em, stay.sites, stay.trail, kept, withdrawn, new Fired<>(), stay.clock);
        tubes = new Tubes(stay.em, stay.sites, stay.trail, new Fired<>(), stay.clock);
    }

    /** A command of its own, as the door runs it: one transaction, tried again after a deadlock. */
    public static <T> T at(Database database, Instant now, Function<SampleWorld, T> work) {
        return StayWorld.at(database, now, stay -> work.apply(new SampleWorld(stay)));
    }

    public static Caller nurse() {
        return StayWorld.manager();
    }

    /** Somebody admitted into that bed. */
    public static UUID guest(StayWorld stay, UUID site, String name, UUID bed) {
        UUID stayed = stay.admitted(site, name, bed);
        return stay.em.createQuery("select s.person from Stay s where s.id = :id", UUID.class).setParameter("id", stayed).getSingleResult();
    }

    public static String tube(Database database, UUID site, int capacity) {
        return tubes(database, site, capacity, Contents.PEOPLE, 1).get(0);
    }

    public static List<String> tubes(Database database, UUID site, int capacity, Contents contents, int count) {
        return at(database, NOW, w -> w.tubes.make(nurse(), site, capacity, contents, count).stream().map(Tube::code).toList());
    }

    public static Swab swab(UUID person, String tube, Instant at) {
        return swab(person, tube, at, Swab.Answers.NOTHING);
    }

    public static Swab swab(UUID person, String tube, Instant at, Swab.Answers answers) {
        return new Swab(UUID.randomUUID(), Subject.PERSON, person, null, at, Specimen.NASOPHARYNGEAL, tube, answers);
    }
}
