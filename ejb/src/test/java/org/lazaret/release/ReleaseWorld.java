package org.lazaret.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.access.Held;
import org.lazaret.access.Role;
import org.lazaret.casefile.CaseFiles;
import org.lazaret.casefile.MakeUpPlans;
import org.lazaret.casefile.Swabs;
import org.lazaret.laboratory.SampleFacts;
import org.lazaret.laboratory.TubeFates;
import org.lazaret.protocol.ProtocolVersion;
import org.lazaret.protocol.Protocols;
import org.lazaret.protocol.RuleValue;
import org.lazaret.protocol.Scope;
import org.lazaret.protocol.Sureness;
import org.lazaret.protocol.VersionHead;
import org.lazaret.registration.PersonRecords;
import org.lazaret.restart.Clocks;
import org.lazaret.session.PasswordProof;
import org.lazaret.stay.StayWorld;
import org.lazaret.stay.StayWorld.House;
import org.lazaret.testing.Callers;
import org.lazaret.testing.Database;
import org.lazaret.testing.Fired;

/** A site whose own version asks for three days and for no tests, so that people are free by their days alone. */
public final class ReleaseWorld {
    /** Day 0 is 8 August: three days are over on the 11th. */
    public static final Instant DAY_2 = Instant.parse("2021-08-10T08:00:00Z");
    public static final Instant DAY_3 = Instant.parse("2021-08-11T08:00:00Z");
    public final ReleaseBook book;
    public final Releases releases;
    public final Overrides overrides;
    final ReleaseTasks tasks;
    public final StayWorld world;

    private ReleaseWorld(StayWorld world) {
        this.world = world;
        Protocols protocols = new Protocols(world.em);
        CaseFiles files = new CaseFiles(world.em, protocols,
                new Swabs(new PersonRecords(world.em), new SampleFacts(world.em, new TubeFates(world.em)), new MakeUpPlans(world.em)), new Clocks(world.em));
        Situations situations = new Situations(world.em, world.sites, files, new HealthRows(world.em, new PersonRecords(world.em)));
        book = new ReleaseBook(world.em, situations);
        releases = new Releases(world.em, new Access(), world.sites, world.book, book, protocols, world.trail, world.clock);
        overrides = new Overrides(world.em, new Access(), world.book, book, new Proven(), world.trail, new Fired<>(), world.clock);
        tasks = new ReleaseTasks(world.em, world.book, world.sightings, world.trail, new Fired<>(), world.clock);
    }

    /** Everybody's password is this one. */
    private static final class Proven extends PasswordProof {
        @Override
        public void require(Caller caller, String password) {
            if (!"correct horse".equals(password)) {
                throw new IllegalStateException("not proven");
            }
        }
    }

    public static <T> T at(Database database, Instant now, Function<ReleaseWorld, T> work) {
        return StayWorld.at(database, now, world -> work.apply(new ReleaseWorld(world)));
    }

    public static void threeDays(Database database, House house) {
        threeDays(database, house, "");
    }

    /** @param tests days of tests, between commas */
    public static void threeDays(Database database, House house, String tests) {
        database.run(em -> {
            VersionHead head = new VersionHead("three-days-" + house.site().toString().substring(24), Scope.SITE, null, house.site(), LocalDate.of(2021, 8, 1), null, "三天",
                    "Three days", "测试", "test", Sureness.C);
            em.persist(new ProtocolVersion(head, List.of(rule("days-central", "3"), rule("test-days", tests), rule("double-sampling", "no")), Instant.EPOCH));
        });
    }

    private static RuleValue rule(String rule, String value) {
        return new RuleValue(rule, "CLOSE_CONTACT", value, "R1", "C", "测试", "test");
    }

    public static Caller manager(UUID site) {
        return Callers.holding(Held.at(Role.SITE_MANAGER, site));
    }

    public static Caller doctor(UUID site) {
        return Callers.holding(Held.at(Role.DOCTOR, site));
    }
}
