package org.lazaret.gateway;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.access.Held;
import org.lazaret.access.Reach;
import org.lazaret.access.Role;
import org.lazaret.account.Token;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.UuidBytes;
import org.lazaret.site.PlaceNameTaken;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;

/** Gateways of sites: made, given a new token, ended; and known again at the door by the token they show. */
@Stateless
public class Gateways {

    /** A gateway in the list. @param tokenSince when its good token was made; {@code null} once it has ended */
    public record Listed(Gateway gateway, Site.Facts site, Instant tokenSince) {
    }

    /** A gateway and the token it shows from now on, which nobody is told a second time. */
    public record Made(Gateway gateway, Token token) {
    }

    private EntityManager em;
    private Access access;
    private Sites sites;
    private Trail trail;
    private Clock clock;

    protected Gateways() {
    }

    @Inject
    public Gateways(EntityManager em, Access access, Sites sites, Trail trail, Clock clock) {
        this.em = em;
        this.access = access;
        this.sites = sites;
        this.trail = trail;
        this.clock = clock;
    }

    /** The gateway that shows this token, bound to its site: one statement. Empty when the token is not or no longer good. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Caller> open(Token token, String address) {
        List<?> rows = em.createNativeQuery("""
                select g.id, g.name, g.site_id from gateway_token t join gateway g on g.id = t.gateway_id
                where t.token_hash = :hash and t.ended_at is null and g.ended_at is null""")
                .setParameter("hash", token.hash()).getResultList();
        return rows.stream().findFirst().map(Object[].class::cast).map(row -> Caller.of(UuidBytes.from((byte[]) row[0]), (String) row[1], address,
                        List.of(Held.at(Role.GATEWAY, UuidBytes.from((byte[]) row[2])))));
    }

    /**
     * The gateways of the caller's sites, those that have ended last.
     *
     * @param site only those of this site; {@code null} for all
     */
    public List<Listed> list(Caller caller, UUID site) {
        Reach reach = access.reach(caller);
        List<Listed> found = em.createQuery("""
                select new org.lazaret.gateway.Gateways$Listed(g, s.facts, t.madeAt)
                from Gateway g join Site s on s.id = g.site left join GatewayToken t on t.gateway = g.id and t.endedAt is null
                where :site is null or g.site = :site
                order by case when g.endedAt is null then 0 else 1 end, s.facts.divisionCode, s.facts.nameZh, g.name, g.madeAt""",
                Listed.class).setParameter("site", site).getResultStream()
                .filter(listed -> reach.covers(sites.find(listed.gateway().site()).scope())).toList();
        trail.read(caller, "gateways-listed", Subject.list("gateway").at(site), "count", found.size());
        return found;
    }

    /** @throws PlaceNameTaken the site has one of that name */
    public Made make(Caller caller, UUID site, String name) {
        sites.of(caller, site);
        Gateway gateway = new Gateway(site, name, clock.instant(), caller.user());
        Long same = em.createQuery("select count(g) from Gateway g where g.site = :site and g.name = :name and g.endedAt is null",
                Long.class).setParameter("site", site).setParameter("name", gateway.name()).getSingleResult();
        if (same > 0) {
            throw new PlaceNameTaken(gateway.name());
        }
        em.persist(gateway);
        em.flush();
        Token token = given(caller, gateway);
        trail.wrote(caller, "gateway-made", about(gateway), "name", gateway.name());
        return new Made(gateway, token);
    }

    /**
     * A new token; the one before is good no more.
     *
     * @throws GatewayEnded the gateway has ended
     */
    public Made renew(Caller caller, UUID id) {
        Gateway gateway = locked(caller, id);
        gateway.requireGood();
        taken(caller, gateway);
        Token token = given(caller, gateway);
        trail.wrote(caller, "gateway-token-renewed", about(gateway), "name", gateway.name());
        return new Made(gateway, token);
    }

    /**
     * The gateway hands nothing on any more; what it handed on stays.
     *
     * @throws GatewayEnded it had ended before
     */
    public Gateway end(Caller caller, UUID id, String reason) {
        Gateway gateway = locked(caller, id);
        gateway.end(reason, clock.instant(), caller.user());
        taken(caller, gateway);
        trail.wrote(caller, "gateway-ended", about(gateway), "name", gateway.name(), "reason", gateway.endedReason());
        return gateway;
    }

    private Token given(Caller caller, Gateway gateway) {
        Token token = Token.random();
        em.persist(new GatewayToken(gateway.id(), token, clock.instant(), caller.user()));
        em.flush();
        return token;
    }

    private void taken(Caller caller, Gateway gateway) {
        em.createQuery("select t from GatewayToken t where t.gateway = :gateway and t.endedAt is null", GatewayToken.class)
                .setParameter("gateway", gateway.id()).getResultList().forEach(token -> token.end(clock.instant(), caller.user()));
        em.flush();
    }

    /** Locked, so that of two who renew at once each ends the token of the other and one is good. */
    private Gateway locked(Caller caller, UUID id) {
        UUID site = em.createQuery("select g.site from Gateway g where g.id = :id", UUID.class).setParameter("id", id)
                .getResultStream().findFirst().orElseThrow(NotFound::new);
        sites.of(caller, site);
        return em.find(Gateway.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private static Subject about(Gateway gateway) {
        return Subject.of("gateway", gateway.id()).at(gateway.site());
    }
}
