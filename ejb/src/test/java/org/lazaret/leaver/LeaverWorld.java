package org.lazaret.leaver;

import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Function;
import org.lazaret.access.Access;
import org.lazaret.certificate.CertificateWorld;
import org.lazaret.job.JobLedger;
import org.lazaret.job.Jobs;
import org.lazaret.room.RoomsAtAGlance;
import org.lazaret.stay.StayWorld;
import org.lazaret.testing.Database;
import org.lazaret.testing.Fired;

/** Who left, and what is issued and printed for them, on one entity manager. */
final class LeaverWorld {
    final CertificateWorld certificates;
    final StayWorld world;
    final Leavers leavers;
    final CertificatePrints prints;

    private LeaverWorld(CertificateWorld certificates) {
        this.certificates = certificates;
        world = certificates.releases.world;
        LeaverRows rows = new LeaverRows(world.em, new RoomsAtAGlance(world.em), certificates.proofs);
        leavers = new Leavers(world.sites, new Access(), world.book, rows, certificates.proofs, world.trail, world.clock);
        Jobs jobs = new Jobs(world.em, new Access(), world.trail, new Fired<>(), new Fired<>(), new Fired<>(), world.clock, world.clock);
        prints = new CertificatePrints(world.em, world.sites, rows, jobs, new JobLedger(world.em, new Fired<>(), world.clock, world.clock), world.trail);
    }

    static <T> T at(Database database, Path key, Instant now, Function<LeaverWorld, T> work) {
        return CertificateWorld.at(database, key, now, world -> work.apply(new LeaverWorld(world)));
    }
}
