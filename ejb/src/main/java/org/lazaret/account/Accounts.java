package org.lazaret.account;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.access.Held;
import org.lazaret.access.RightsEnded;
import org.lazaret.access.Role;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.RealTime;

/** Who works here and with which roles: the security administrator's work. */
@Stateless
public class Accounts {
    private EntityManager em;
    private Clock clock;
    private Clock realTime;
    private Trail trail;
    private OneTimeLinks links;
    private Event<RightsEnded> ended;

    protected Accounts() {
    }

    @Inject
    public Accounts(EntityManager em, Clock clock, @RealTime Clock realTime, Trail trail, OneTimeLinks links,
            Event<RightsEnded> ended) {
        this.em = em;
        this.clock = clock;
        this.realTime = realTime;
        this.trail = trail;
        this.links = links;
        this.ended = ended;
    }

    /** An account and the grants that are not over. */
    public record Entry(Account account, List<Grant> grants) {
    }

    /** An account just made or reset, and the link by which its owner sets the password. @param expiresAt real time */
    public record Made(UUID account, Token link, Instant expiresAt) {
        private static Made of(UUID account, OneTimeLinks.Invitation invitation) {
            return new Made(account, invitation.link(), invitation.expiresAt());
        }
    }

    /**
     * @param contains part of the name or display name; {@code null} for all
     * @param after    name of the last account of the page before; {@code null} for the first page
     */
    public List<Entry> page(Caller caller, String contains, String after, int limit) {
        List<Account> accounts = em.createQuery("""
                select a from Account a
                where a.name > :after and (a.name like :contains escape '!' or a.displayName like :contains escape '!')
                order by a.name""", Account.class)
                .setParameter("after", after == null ? "" : after)
                .setParameter("contains", "%" + escaped(contains) + "%").setMaxResults(limit).getResultList();
        List<Grant> grants = grantsOf(accounts.stream().map(Account::id).toList());
        trail.read(caller, "accounts-listed", Subject.list("account"), "count", accounts.size(), "contains", contains);
        return accounts.stream().map(account -> new Entry(account,
                grants.stream().filter(grant -> grant.account().equals(account.id())).toList())).toList();
    }

    public Entry find(UUID account) {
        Account found = Optional.ofNullable(em.find(Account.class, account)).orElseThrow(NotFound::new);
        return new Entry(found, grantsOf(List.of(account)));
    }

    /**
     * @param roles at least one; they decide whether the account administers
     * @throws NameTaken      another account has the name
     * @throws RolesKeptApart an administrator role together with another role
     */
    public Made create(Caller caller, AccountName name, String displayName, List<Held> roles) {
        if (!em.createQuery("select a from Account a where a.name = ?1").setParameter(1, name.value()).getResultList().isEmpty()) {
            throw new NameTaken(name.value());
        }
        boolean administers = roles.stream().anyMatch(held -> held.role().administers());
        if (administers && roles.size() > 1) {
            throw new RolesKeptApart();
        }
        Instant now = clock.instant();
        Account account = new Account(name, displayName, administers, now);
        keep(em, trail, caller, account, roles, now);
        return Made.of(account.id(), links.make(caller, account.id()));
    }

    /** Writes a new account with its roles, and the row of the audit that names them. */
    static void keep(EntityManager em, Trail trail, Caller caller, Account account, List<Held> roles, Instant now) {
        em.persist(account);
        roles.forEach(held -> em.persist(new Grant(account, held, now, null, caller.user(), now)));
        trail.wrote(caller, "account-created", Subject.of("account", account.id()), "name", account.name(),
                "roles", roles.stream().map(Held::role).toList(), "places", roles.stream().map(Held::place).toList());
    }

    /** A new one-time link; the present password stays good until the link is used, older links do not. */
    public Made reset(Caller caller, UUID account) {
        locked(account);
        trail.wrote(caller, "account-reset", Subject.of("account", account));
        return Made.of(account, links.make(caller, account));
    }

    /** Ends its sessions at once. */
    public void disable(Caller caller, UUID account) {
        requireAnotherSecurityAdministrator(account);
        Account found = locked(account);
        found.disable(clock.instant());
        found.signOutEverywhere(realTime.instant());
        trail.wrote(caller, "account-disabled", Subject.of("account", account), "name", found.name());
        ended.fire(new RightsEnded(account));
    }

    public void enable(Caller caller, UUID account) {
        Account found = locked(account);
        found.enable();
        trail.wrote(caller, "account-enabled", Subject.of("account", account), "name", found.name());
    }

    /**
     * @param from {@code null} means now
     * @param to   first instant at which it is no longer held; {@code null} while nobody knows
     * @throws RolesKeptApart the account administers and the role does not, or the reverse, or it is a second one
     */
    public Grant grant(Caller caller, UUID account, Held held, Instant from, Instant to) {
        Account found = locked(account);
        Instant now = clock.instant();
        Instant start = from == null ? now : from;
        requirePeriod(held, start, to);
        boolean holdsAny = grantsOf(List.of(account)).stream().anyMatch(grant -> !grant.isOver(now));
        if (found.administers() != held.role().administers() || found.administers() && holdsAny) {
            throw new RolesKeptApart();
        }
        Grant grant = new Grant(found, held, start, to, caller.user(), now);
        em.persist(grant);
        trail.wrote(caller, "role-granted", Subject.of("account", account).at(held.site()), "role", held.role(),
                "area", held.area(), "from", start, "to", to);
        return grant;
    }

    public void endGrant(Caller caller, UUID account, UUID grant) {
        Grant found = Optional.ofNullable(em.find(Grant.class, grant))
                .filter(g -> g.account().equals(account)).orElseThrow(NotFound::new);
        if (found.held().role() == Role.SECURITY_ADMINISTRATOR) {
            requireAnotherSecurityAdministrator(account);
        }
        locked(account);
        found.end(caller.user(), clock.instant());
        trail.wrote(caller, "role-ended", Subject.of("account", account).at(found.held().site()), "role", found.held().role());
        ended.fire(new RightsEnded(account));
    }

    private static void requirePeriod(Held held, Instant from, Instant to) {
        if (to != null && held.role().administers()) {
            throw new Invalid("to", "no-planned-end");
        }
        if (to != null && !to.isAfter(from)) {
            throw new Invalid("to", "ends-before-it-starts");
        }
    }

    /** All security administrators are locked first: two of them cannot disable each other at the same moment. */
    private void requireAnotherSecurityAdministrator(UUID leaving) {
        List<Account> guards = em.createQuery("""
                select a from Account a where a.disabledAt is null and a.id in
                  (select g.account.id from Grant g where g.role = :role and g.validTo is null)
                order by a.id""", Account.class)
                .setParameter("role", Role.SECURITY_ADMINISTRATOR).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        boolean isGuard = guards.stream().anyMatch(guard -> guard.id().equals(leaving));
        if (isGuard && guards.stream().noneMatch(guard -> !guard.id().equals(leaving) && guard.hasPassword())) {
            throw new LastSecurityAdministrator();
        }
    }

    private Account locked(UUID account) {
        return Optional.ofNullable(em.find(Account.class, account, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(NotFound::new);
    }

    private List<Grant> grantsOf(List<UUID> accounts) {
        return accounts.isEmpty() ? new ArrayList<>() : em.createQuery("""
                select g from Grant g where g.account.id in :accounts and (g.validTo is null or g.validTo > :now)
                order by g.validFrom, g.id""", Grant.class)
                .setParameter("accounts", accounts).setParameter("now", clock.instant()).getResultList();
    }

    private static String escaped(String contains) {
        return contains == null ? "" : contains.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
