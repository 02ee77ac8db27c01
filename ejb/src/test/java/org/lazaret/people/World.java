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
import org.lazaret.audit.Trail;
import org.lazaret.care.CareFiles;
import org.lazaret.household.Households;
import org.lazaret.protocol.Protocols;
import org.lazaret.registration.Duplicates;
import org.lazaret.registration.Papers;
import org.lazaret.registration.Registrations;
import org.lazaret.registration.SamePeople;
import org.lazaret.testing.Fired;

/** The services of people on one entity manager, and a caller at each of two sites. */
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
    public final Protocols protocols;

    public World(EntityManager em) {
        this.em = em;
        Access access = new Access();
        Trail trail = new Trail(em, CLOCK);
        protocols = new Protocols(em);
        sightings = new Sightings(em, access);
        households = new Households(em, access, trail, CLOCK);
        people = new People(em, access, sightings, trail, protocols, households, new Fired<>(), CLOCK);
        registrations = new Registrations(em, access, sightings, new Duplicates(em, sightings), trail, protocols,
                households, new Fired<>(), CLOCK);
        papers = new Papers(em, sightings, registrations, trail, CLOCK);
        same = new SamePeople(em, sightings, trail, new Fired<>(), CLOCK);
        care = new CareFiles(em, sightings, trail, CLOCK);
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
