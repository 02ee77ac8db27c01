package org.lazaret.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.lazaret.certificate.Said.Ground;
import org.lazaret.clearance.Clearance.Decision;
import org.lazaret.clearance.Clearance.LeadsTo;
import org.lazaret.identity.NameForms;
import org.lazaret.people.Person;
import org.lazaret.protocol.ProtocolVersion;
import org.lazaret.protocol.Protocols;
import org.lazaret.release.StayRelease;
import org.lazaret.site.Site;
import org.lazaret.stay.Stay;

/** What a certificate of a release would say by what is on record now. */
@ApplicationScoped
class CertifiedFacts {
    private EntityManager em;
    private Protocols protocols;

    protected CertifiedFacts() {
    }

    @Inject
    CertifiedFacts(EntityManager em, Protocols protocols) {
        this.em = em;
        this.protocols = protocols;
    }

    /** The release that stands for the stay; empty without one, and for who goes to a hospital, which proves nothing. */
    Optional<StayRelease> release(Stay stay) {
        return Optional.ofNullable(stay.release()).map(id -> em.find(StayRelease.class, id)).filter(release -> release.leadsTo() != LeadsTo.HOSPITAL);
    }

    Said of(Site site, StayRelease release) {
        Person holder = em.find(Person.class, release.person());
        Optional<ProtocolVersion> rules = Optional.ofNullable(release.protocolVersion()).flatMap(protocols::find);
        // The same order may have been kept at several sites: the isolation began at the first.
        Instant began = em.createQuery("select min(s.admittedAt) from Stay s where s.order = :order", Instant.class).setParameter("order", release.order())
                .getSingleResult();
        return new Said(holder.name().full(), NameForms.inCapitals(holder.name()), site.facts().nameZh(), site.facts().nameEn(), site.zone().getId(), release.leadsTo(),
                release.decision() == Decision.OVERRIDDEN ? Ground.OVERRIDE : Ground.RULES, LocalDate.ofInstant(began, site.zone()),
                LocalDate.ofInstant(release.recordedAt(), site.zone()), rules.map(ProtocolVersion::code).orElse(null),
                rules.map(ProtocolVersion::nameZh).orElse(null), rules.map(ProtocolVersion::nameEn).orElse(null));
    }
}
