package org.lazaret.web.leaver;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lazaret.certificate.Certificate;
import org.lazaret.certificate.Proof;
import org.lazaret.leaver.Leaver;
import org.lazaret.leaver.Leavers;
import org.lazaret.people.Sight;
import org.lazaret.release.StayRelease;
import org.lazaret.site.Floor;
import org.lazaret.web.release.DoubtAnswer;

/**
 * Somebody who was released, or left.
 *
 * @param place       where they stayed last; {@code null} without a bed
 * @param releasedAt  when the decision that stands was recorded; {@code null} without one
 * @param left        physically; {@code null} while they are there
 * @param state       how the release is proved
 * @param certificate the last edition; {@code null} before the first
 * @param doubt       what speaks against the release by now; {@code null} for nothing
 */
public record LeaverAnswer(UUID stay, UUID person, String name, String englishName, PlaceAnswer place, Instant releasedAt, Instant left, Proof.State state,
        CertificateOf certificate, DoubtAnswer.Found doubt) {

    /** @param buildingEn {@code null} where nobody has told it; {@code floor} as people count: 1 is the ground floor */
    public record PlaceAnswer(UUID id, String building, String buildingEn, int floor, String room) {
        static PlaceAnswer of(Floor floor, String room) {
            return floor == null ? null : new PlaceAnswer(floor.id(), floor.building().name(), floor.building().nameEn(), floor.number(), room);
        }
    }

    /** @param revokedAt {@code null} while it stands */
    public record CertificateOf(UUID id, String number, Instant issuedAt, Instant revokedAt) {
        static CertificateOf of(Certificate one) {
            return one == null ? null : new CertificateOf(one.id(), one.number().text(), one.issuedAt(), one.revokedAt());
        }
    }

    /** @param items floor by floor, room by room */
    public record LeaversOfDay(UUID site, String zone, LocalDate day, Instant asOf, List<LeaverAnswer> items) {
        static LeaversOfDay of(Leavers.Listed told) {
            return new LeaversOfDay(told.site().id(), told.site().zone().getId(), told.day(), told.asOf(),
                    told.items().stream().map(one -> LeaverAnswer.of(one, told.sight())).toList());
        }
    }

    /**
     * @param issued   how many certificates were issued by this act
     * @param standing how many of those asked for have one that stands now
     * @param items    all who were asked for, floor by floor, each with how the release is proved now
     */
    public record AllIssued(int issued, long standing, List<LeaverAnswer> items) {
        static AllIssued of(Leavers.Issued told) {
            return new AllIssued(told.issued().size(), told.items().stream().filter(one -> one.proof().state() == Proof.State.STANDS).count(),
                    told.items().stream().map(one -> LeaverAnswer.of(one, told.sight())).toList());
        }
    }

    private static LeaverAnswer of(Leaver one, Sight sight) {
        Proof proof = one.proof();
        StayRelease release = proof.release();
        return new LeaverAnswer(proof.stay().id(), proof.stay().person(), sight.name(one.name()), sight.englishName(one.name()), PlaceAnswer.of(one.floor(), one.room()),
                release == null ? null : release.recordedAt(), proof.stay().closedAt(), proof.state(), CertificateOf.of(proof.certificate()),
                DoubtAnswer.Found.of(proof.doubt()));
    }
}
