package org.lazaret.certificate;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lazaret.access.Caller;
import org.lazaret.account.SignInFile;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.certificate.CertificateRevocation.Cause;
import org.lazaret.hindsight.ReleaseInDoubt;
import org.lazaret.hindsight.ReviewBook;
import org.lazaret.hindsight.ReviewBook.Known;
import org.lazaret.release.StayRelease;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.Reason;
import org.lazaret.signing.SigningKeys;
import org.lazaret.site.Site;
import org.lazaret.stay.Stay;
import org.lazaret.stay.StayBook;

/** Certificates of releases: issued, printed, revoked; one stands for a release at a time. */
@Stateless
public class Certificates {
    private EntityManager em;
    private StayBook stays;
    private CertificateBook book;
    private CertifiedFacts facts;
    private ReviewBook reviews;
    private SigningKeys keys;
    private Trail trail;
    private Clock clock;

    /** @param revocation {@code null} while it stands; {@code found} what it was revoked for, where that became known later; {@code agrees} whether it says what is on record now */
    public record Shown(Certificate certificate, CertificateRevocation revocation, Known found, boolean agrees) {
    }

    /**
     * @param issuable whether there is a release that stands and nothing speaks against it
     * @param doubt    what speaks against the release that stands by now; {@code null} for nothing
     * @param items    the newest first
     */
    public record History(Site site, boolean issuable, Known doubt, List<Shown> items) {
    }

    /** @param pdf one sheet of A4 */
    public record Print(CertificateNumber number, byte[] pdf) {
    }

    protected Certificates() {
    }

    @Inject
    public Certificates(EntityManager em, StayBook stays, CertificateBook book, CertifiedFacts facts, ReviewBook reviews, SigningKeys keys, Trail trail, Clock clock) {
        this.em = em;
        this.stays = stays;
        this.book = book;
        this.facts = facts;
        this.reviews = reviews;
        this.keys = keys;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * The certificate of the release that stands. Asked again it is the same one; where name or days were corrected since, a new
     * edition replaces it.
     *
     * @throws NothingToCertify                          there is no decided release that stands
     * @throws ReleaseInDoubt                            what became known since would have held it
     * @throws org.lazaret.signing.SigningKeyUnusable this server has no key
     */
    public Certificate issue(Caller caller, UUID stayId) {
        Site site = stays.siteOf(caller, stayId);
        Stay stay = stays.locked(stayId, null);
        StayRelease release = facts.release(stay).orElseThrow(NothingToCertify::new);
        reviews.requireHolds(release.id());
        Said said = facts.of(site, release);
        Optional<Certificate> before = book.standing(release.id());
        if (before.filter(one -> one.said().agreesWith(said)).isPresent()) {
            book.entered(caller, before.get(), "certificate-asked-for-again", "number", before.get().number().text());
            return before.get();
        }
        Instant now = clock.instant();
        before.ifPresent(one -> book.revoke(caller, one, Cause.REPLACED, null, now));
        CertificateNumber number = book.next(release, site, LocalDate.ofInstant(now, site.zone()));
        Certificate certificate = new Certificate(release, number, said, now, caller, claims -> keys.sign(CodeClaims.TYPE, claims));
        em.persist(certificate);
        em.flush();
        book.entered(caller, certificate, "certificate-issued", "number", number.text(), "key", certificate.key());
        return certificate;
    }

    /**
     * From now on it proves nothing, which only a check with a network can see.
     *
     * @param reason 1–500 characters
     * @throws CertificateRevoked it was revoked before
     */
    public Shown revoke(Caller caller, UUID id, String reason) {
        UUID stay = stayOf(id);
        stays.siteOf(caller, stay);
        Reason.require(reason);
        stays.locked(stay, null);
        Certificate certificate = em.find(Certificate.class, id, LockModeType.PESSIMISTIC_WRITE);
        book.revoke(caller, certificate, Cause.BY_HAND, reason.strip(), clock.instant());
        return new Shown(certificate, em.find(CertificateRevocation.class, id), null, true);
    }

    /** All that were issued for a stay. @param live a page that is open already and asks again */
    public History of(Caller caller, UUID stayId, boolean live) {
        Site site = stays.siteOf(caller, stayId);
        Stay stay = em.find(Stay.class, stayId);
        trail.shown(caller, live, "certificates-read", Subject.of("stay", stayId).at(site.id()).about(stay.person()));
        List<Certificate> all = em.createQuery("select c from Certificate c where c.stay = :stay order by c.issuedAt desc, c.id desc", Certificate.class)
                .setParameter("stay", stayId).getResultList();
        Map<UUID, CertificateRevocation> revoked = em.createQuery("""
                select r from CertificateRevocation r join Certificate c on c.id = r.certificate where c.stay = :stay""", CertificateRevocation.class)
                .setParameter("stay", stayId).getResultStream().collect(Collectors.toMap(CertificateRevocation::certificate, Function.identity()));
        Map<UUID, Known> known = reviews.of(stayId);
        Optional<StayRelease> release = facts.release(stay);
        Optional<Said> now = release.map(one -> facts.of(site, one));
        Known doubt = release.flatMap(one -> known.values().stream().filter(review -> review.review().release().equals(one.id()))
                .max(Comparator.comparing(review -> review.review().seq()))).filter(last -> last.review().isDoubt()).orElse(null);
        return new History(site, now.isPresent() && doubt == null, doubt, all.stream().map(one -> shown(one, revoked.get(one.id()), known, now)).toList());
    }

    private static Shown shown(Certificate one, CertificateRevocation revocation, Map<UUID, Known> known, Optional<Said> now) {
        return new Shown(one, revocation, revocation == null || revocation.review() == null ? null : known.get(revocation.review()),
                now.filter(said -> one.said().agreesWith(said)).isPresent());
    }

    /**
     * The paper.
     *
     * @throws CertificateRevoked no new paper of what proves nothing
     */
    public Print print(Caller caller, UUID id) {
        Site site = stays.siteOf(caller, stayOf(id));
        Certificate certificate = em.find(Certificate.class, id);
        certificate.requireStanding();
        trail.read(caller, "certificate-printed", Subject.of("certificate", id).at(site.id()).about(certificate.person()), "number", certificate.number().text());
        return new Print(certificate.number(), CertificatePaper.of(certificate, SignInFile.address("/check")));
    }

    private UUID stayOf(UUID certificate) {
        return em.createQuery("select c.stay from Certificate c where c.id = :id", UUID.class).setParameter("id", certificate).getResultStream().findFirst()
                .orElseThrow(NotFound::new);
    }
}
