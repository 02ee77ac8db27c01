package org.lazaret.certificate;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.lazaret.access.Access;
import org.lazaret.hindsight.HindsightWorld;
import org.lazaret.hindsight.LookBack;
import org.lazaret.hindsight.ReleaseDoubts;
import org.lazaret.hindsight.ReviewBook;
import org.lazaret.laboratory.LaboratoryWorld;
import org.lazaret.protocol.Protocols;
import org.lazaret.release.ReleaseWorld;
import org.lazaret.signing.SigningKeys;
import org.lazaret.signing.SigningWorld;
import org.lazaret.testing.Database;
import org.lazaret.testing.Fired;

/** Releases and the certificates of them, signed with the key in a folder, on one entity manager. */
public final class CertificateWorld {
    public final ReleaseWorld releases;
    public final Certificates certificates;
    public final Proofs proofs;
    public final CertificateChecks checks;
    public final LookBack lookBack;
    public final SigningKeys keys;
    public final LaboratoryWorld laboratory;
    public final ReleaseDoubts doubts;

    private CertificateWorld(ReleaseWorld releases, Path key) {
        this.releases = releases;
        keys = SigningWorld.keys(releases.world, Optional.of(key));
        CertificateBook book = new CertificateBook(releases.world.em, releases.world.trail, new Fired<>());
        releases.world.whenReleaseTakenBack.add(book::takenBack);
        CertifiedFacts facts = new CertifiedFacts(releases.world.em, new Protocols(releases.world.em));
        ReviewBook reviews = new ReviewBook(releases.world.em);
        certificates = new Certificates(releases.world.em, releases.world.book, book, facts, reviews, keys, releases.world.trail, releases.world.clock);
        proofs = new Proofs(releases.world.em, book, facts, reviews, keys, releases.world.clock);
        laboratory = new LaboratoryWorld(releases.world);
        lookBack = HindsightWorld.looking(releases, laboratory, book::doubted);
        doubts = new ReleaseDoubts(releases.world.em, new Access(), releases.world.sites, releases.world.trail);
        checks = new CertificateChecks(releases.world.em, releases.world.clock);
    }

    public static <T> T at(Database database, Path key, Instant now, Function<CertificateWorld, T> work) {
        return ReleaseWorld.at(database, now, world -> work.apply(new CertificateWorld(world, key)));
    }
}
