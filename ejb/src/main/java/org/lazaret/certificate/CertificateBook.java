package org.lazaret.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.certificate.CertificateRevocation.Cause;
import org.lazaret.hindsight.ReleaseDoubted;
import org.lazaret.hindsight.ReleaseReview;
import org.lazaret.release.StayRelease;
import org.lazaret.shared.SiteChanged;
import org.lazaret.shared.UuidBytes;
import org.lazaret.site.Site;
import org.lazaret.stay.ReleaseTakenBack;

/** The numbers of certificates, which of them stands, and how one is revoked; always under the lock of the person. */
@ApplicationScoped
public class CertificateBook {
    private EntityManager em;
    private Trail trail;
    private Event<SiteChanged> changes;

    protected CertificateBook() {
    }

    @Inject
    CertificateBook(EntityManager em, Trail trail, Event<SiteChanged> changes) {
        this.em = em;
        this.trail = trail;
        this.changes = changes;
    }

    Optional<Certificate> standing(UUID release) {
        return em.createQuery("select c from Certificate c where c.standingRelease = :release", Certificate.class).setParameter("release", release)
                .getResultStream().findFirst();
    }

    /** The next edition of what this release has, else the next number of the site in that year. */
    CertificateNumber next(StayRelease release, Site site, LocalDate today) {
        return em.createQuery("select c.number from Certificate c where c.release = :release order by c.number.edition desc", CertificateNumber.class)
                .setParameter("release", release.id()).setMaxResults(1).getResultStream().findFirst().map(CertificateNumber::next)
                .orElseGet(() -> next(site, today.getYear(), 1).get(0));
    }

    /** As many numbers of the site in that year as are wanted, one after another, for releases that have none. */
    List<CertificateNumber> next(Site site, int year, int count) {
        int last = last(site, year, count);
        return IntStream.rangeClosed(last - count + 1, last).mapToObj(serial -> new CertificateNumber(year, serial, 1)).toList();
    }

    /** The row is locked until the end of the transaction, so that no two certificates have one number and none is left out. */
    private int last(Site site, int year, int count) {
        em.createNativeQuery("insert into certificate_serial (site_id, year, last) values (?1, ?2, ?3) on duplicate key update last = last + ?3")
                .setParameter(1, UuidBytes.of(site.id())).setParameter(2, year).setParameter(3, count).executeUpdate();
        return ((Number) em.createNativeQuery("select last from certificate_serial where site_id = ?1 and year = ?2").setParameter(1, UuidBytes.of(site.id()))
                .setParameter(2, year).getSingleResult()).intValue();
    }

    void revoke(Caller caller, Certificate certificate, Cause cause, String reason, Instant at) {
        revoke(caller, certificate, cause, reason, null, at);
    }

    private void revoke(Caller caller, Certificate certificate, Cause cause, String reason, UUID review, Instant at) {
        em.persist(certificate.revoke(cause, reason, review, at, caller));
        em.flush();
        entered(caller, certificate, "certificate-revoked", "number", certificate.number().text(), "cause", cause, "reason", reason);
    }

    void entered(Caller caller, Certificate certificate, String action, Object... facts) {
        trail.wrote(caller, action, Subject.of("certificate", certificate.id()).at(certificate.site()).about(certificate.person()), facts);
        changes.fire(new SiteChanged(certificate.site(), "stays", certificate.stay()));
    }

    /** One trace for each, in one batch. */
    void issued(Caller caller, Site site, Collection<Certificate> all) {
        trail.wrote(caller, "certificate-issued", all.stream().map(one -> Subject.of("certificate", one.id()).at(site.id()).about(one.person())).toList(),
                "count", all.size());
        changes.fire(new SiteChanged(site.id(), "stays", null));
    }

    /** No paper proves a release that is none any more: revoked in the same transaction, and before it, as the database asks. */
    void takenBack(@Observes ReleaseTakenBack event) {
        standing(event.release()).ifPresent(certificate ->
                revoke(event.caller(), certificate, Cause.RELEASE_WITHDRAWN, event.reason(), event.when().recordedAt()));
    }

    /** Nor of one that would have been held, had all been known. It stays revoked, whatever becomes known after that. */
    void doubted(@Observes ReleaseDoubted event) {
        ReleaseReview review = event.review();
        standing(review.release()).ifPresent(certificate ->
                revoke(event.caller(), certificate, Cause.FOUND_LATER, null, review.id(), review.recordedAt()));
    }
}
