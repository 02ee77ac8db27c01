package org.lazaret.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lazaret.access.Caller;
import org.lazaret.certificate.Proof.State;
import org.lazaret.hindsight.ReviewBook;
import org.lazaret.hindsight.ReviewBook.Known;
import org.lazaret.release.StayRelease;
import org.lazaret.signing.SigningKeys;
import org.lazaret.site.Site;
import org.lazaret.stay.Stay;

/** How the releases of many stays are proved, and their certificates issued together, for callers that have asked for access. */
@ApplicationScoped
public class Proofs {
    private EntityManager em;
    private CertificateBook book;
    private CertifiedFacts facts;
    private ReviewBook reviews;
    private SigningKeys keys;
    private Clock clock;

    protected Proofs() {
    }

    @Inject
    public Proofs(EntityManager em, CertificateBook book, CertifiedFacts facts, ReviewBook reviews, SigningKeys keys, Clock clock) {
        this.em = em;
        this.book = book;
        this.facts = facts;
        this.reviews = reviews;
        this.keys = keys;
        this.clock = clock;
    }

    /** By stay, one for each: five statements, whatever their number. @param stays of the site */
    public Map<UUID, Proof> of(Site site, Collection<Stay> stays) {
        Map<UUID, StayRelease> releases = releases(stays.stream().map(Stay::release).filter(Objects::nonNull).toList());
        Map<UUID, Known> doubts = reviews.doubts(releases.keySet());
        Map<UUID, Certificate> last = last(releases.keySet());
        Map<UUID, Said> said = facts.of(site, releases.values());
        return stays.stream().map(stay -> stay.release() == null ? new Proof(stay, null, null, null, null)
                : new Proof(stay, releases.get(stay.release()), said.get(stay.release()), doubts.get(stay.release()), last.get(stay.release())))
                .collect(Collectors.toMap(proof -> proof.stay().id(), Function.identity()));
    }

    private Map<UUID, StayRelease> releases(List<UUID> ids) {
        return ids.isEmpty() ? Map.of() : em.createQuery("select r from StayRelease r where r.id in :ids", StayRelease.class).setParameter("ids", ids)
                .getResultStream().collect(Collectors.toMap(StayRelease::id, Function.identity()));
    }

    private Map<UUID, Certificate> last(Collection<UUID> releases) {
        return releases.isEmpty() ? Map.of() : em.createQuery("""
                select c from Certificate c where c.release in :releases
                    and c.number.edition = (select max(o.number.edition) from Certificate o where o.release = c.release)""", Certificate.class)
                .setParameter("releases", releases).getResultStream().collect(Collectors.toMap(Certificate::release, Function.identity()));
    }

    /**
     * Issues the first certificate of each of these that may have one and has none; the others stay as they are. Numbered in the
     * order in which they are given. A certificate that a person revoked, or that says what was corrected since, is not replaced
     * here: each is for a person to look at.
     *
     * @param proofs read under the locks of these people
     * @return all of them, as they are proved now
     * @throws org.lazaret.signing.SigningKeyUnusable this server has no key
     */
    public List<Proof> issue(Caller caller, Site site, List<Proof> proofs) {
        List<Proof> open = proofs.stream().filter(proof -> proof.state() == State.NONE_YET).toList();
        if (open.isEmpty()) {
            return proofs;
        }
        Instant now = clock.instant();
        Iterator<CertificateNumber> numbers = book.next(site, LocalDate.ofInstant(now, site.zone()).getYear(), open.size()).iterator();
        Map<UUID, Certificate> issued = new HashMap<>();
        open.forEach(proof -> {
            Certificate certificate = new Certificate(proof.release(), numbers.next(), proof.said(), now, caller, claims -> keys.sign(CodeClaims.TYPE, claims));
            em.persist(certificate);
            issued.put(proof.stay().id(), certificate);
        });
        em.flush();
        book.issued(caller, site, issued.values());
        return proofs.stream().map(proof -> issued.containsKey(proof.stay().id()) ? proof.by(issued.get(proof.stay().id())) : proof).toList();
    }
}
