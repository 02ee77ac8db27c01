package org.lazaret.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.certificate.Said.Ground;
import org.lazaret.clearance.Clearance.Decision;
import org.lazaret.clearance.Clearance.LeadsTo;
import org.lazaret.identity.NameForms;
import org.lazaret.identity.PersonName;
import org.lazaret.people.PersonNames;
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
        return of(site, List.of(release)).get(release.id());
    }

    /** By release: two statements, whatever their number. */
    Map<UUID, Said> of(Site site, Collection<StayRelease> releases) {
        if (releases.isEmpty()) {
            return Map.of();
        }
        Map<UUID, PersonName> holders = PersonNames.of(em, releases.stream().map(StayRelease::person).collect(Collectors.toSet()));
        Map<UUID, Instant> began = began(releases.stream().map(StayRelease::order).collect(Collectors.toSet()));
        return releases.stream().collect(Collectors.toMap(StayRelease::id, one -> said(site, one, holders.get(one.person()), began.get(one.order()))));
    }

    /** The same order may have been kept at several sites: the isolation began at the first. */
    private Map<UUID, Instant> began(Collection<UUID> orders) {
        return em.createQuery("select s.order, min(s.admittedAt) from Stay s where s.order in :orders group by s.order", Object[].class)
                .setParameter("orders", orders).getResultStream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (Instant) row[1]));
    }

    private Said said(Site site, StayRelease release, PersonName holder, Instant began) {
        Optional<ProtocolVersion> rules = Optional.ofNullable(release.protocolVersion()).flatMap(protocols::find);
        return new Said(holder.full(), NameForms.inCapitals(holder), site.facts().nameZh(), site.facts().nameEn(), site.zone().getId(), release.leadsTo(),
                release.decision() == Decision.OVERRIDDEN ? Ground.OVERRIDE : Ground.RULES, LocalDate.ofInstant(began, site.zone()),
                LocalDate.ofInstant(release.recordedAt(), site.zone()), rules.map(ProtocolVersion::code).orElse(null),
                rules.map(ProtocolVersion::nameZh).orElse(null), rules.map(ProtocolVersion::nameEn).orElse(null));
    }
}
