package org.lazaret.people;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.access.Held;
import org.lazaret.access.Owed;
import org.lazaret.access.Role;
import org.lazaret.access.SiteScope;
import org.lazaret.account.AccountNames;
import org.lazaret.audit.Trail;
import org.lazaret.care.CareFiles;
import org.lazaret.household.Households;
import org.lazaret.protocol.Protocols;
import org.lazaret.registration.Corrections;
import org.lazaret.registration.Duplicates;
import org.lazaret.registration.Papers;
import org.lazaret.registration.Registrations;
import org.lazaret.registration.SamePeople;
import org.lazaret.site.Sites;
import org.lazaret.testing.Fired;

/** The services of people on one entity manager, and a caller at each of two sites that {@link #build} makes. */
public final class World {
    public static final Instant NOW = Instant.parse("2021-08-09T02:24:00Z");
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    public static final SiteScope HERE = new SiteScope(UUID.fromString("01795000-0000-7000-8000-00000000aaaa"), "430202005001");
    public static final SiteScope ELSEWHERE = new SiteScope(UUID.fromString("01795000-0000-7000-8000-00000000bbbb"), "430202001001");

    public final EntityManager em;
    public final Sightings sightings;
    public final People people;
    public final Registrations registrations;
    public final Papers papers;
    public final SamePeople same;
    public final CareFiles care;
    public final Households households;
    public final Corrections corrections;

    public World(EntityManager em) {
        this.em = em;
        Access access = new Access();
        Trail trail = new Trail(em, CLOCK);
        Sites sites = new Sites(em, access, trail, new Protocols(em), CLOCK, new Fired<>());
        sightings = new Sightings(em, access);
        households = new Households(em, access, trail, CLOCK);
        people = new People(em, access, sightings, new AccountNames(em), trail);
        registrations = new Registrations(em, access, sightings, new Duplicates(em, sightings), trail, sites,
                households, new Fired<>(), CLOCK);
        corrections = new Corrections(em, sightings, households, sites, trail, new Fired<>());
        papers = new Papers(em, sightings, registrations, trail, CLOCK);
        same = new SamePeople(em, sightings, trail, new Fired<>(), CLOCK);
        care = new CareFiles(em, sightings, trail, CLOCK);
    }

    /** Rows for sites that tests name by fixed identifiers. */
    public static void build(EntityManager em, SiteScope... sites) {
        for (SiteScope site : sites) {
            em.createNativeQuery("""
                    INSERT INTO site (id, kind, name_zh, name_en, division_code, zone_id, version)
                    SELECT :id, 'ISOLATION', :name, :name, :division, 'Asia/Shanghai', 0 FROM division d
                    WHERE d.code = :division AND NOT EXISTS (SELECT 1 FROM site s WHERE s.id = :id)""")
                    .setParameter("id", site.site()).setParameter("name", "点" + site.site())
                    .setParameter("division", site.divisionCode()).executeUpdate();
        }
    }

    /** A site manager through an endpoint that site managers and nurses may call. */
    public static Caller managerAt(SiteScope site) {
        return at(site, Role.SITE_MANAGER);
    }

    public static Caller at(SiteScope site, Role role) {
        return new Caller(UUID.nameUUIDFromBytes(role.name().getBytes()), role.name(), "127.0.0.1",
                List.of(Held.at(role, site.site())), Set.of(Role.SITE_MANAGER, Role.NURSE, Role.COMMAND_CENTRE), Set.of(), new Owed());
    }
}
