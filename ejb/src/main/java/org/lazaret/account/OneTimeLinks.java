package org.lazaret.account;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.access.RightsEnded;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.shared.RealTime;

/** Ways in for those who have no password yet, or none any more. */
@Stateless
public class OneTimeLinks {
    private EntityManager em;
    private Clock realTime;
    private Trail trail;
    private Event<RightsEnded> ended;

    protected OneTimeLinks() {
    }

    @Inject
    public OneTimeLinks(EntityManager em, @RealTime Clock realTime, Trail trail, Event<RightsEnded> ended) {
        this.em = em;
        this.realTime = realTime;
        this.trail = trail;
        this.ended = ended;
    }

    /** A way in. @param expiresAt real time */
    public record Invitation(Token link, Instant expiresAt) {
    }

    /** Makes a link and spends those the account had before. */
    public Invitation make(Caller caller, UUID account) {
        Instant now = realTime.instant();
        em.createQuery("update OneTimeLink l set l.spentAt = ?2 where l.accountId = ?1 and l.spentAt is null")
                .setParameter(1, account).setParameter(2, now).executeUpdate();
        Token token = Token.random();
        OneTimeLink link = new OneTimeLink(token, account, caller.user(), now);
        em.persist(link);
        return new Invitation(token, link.expiresAt());
    }

    /**
     * Whose link it is, so that the page can greet them; spends nothing.
     *
     * @throws LinkSpent it was used, has expired or never was
     */
    public Account owner(Token token) {
        return owner(em.find(OneTimeLink.class, token.hash()));
    }

    /**
     * Sets the password and spends the link; all sessions of before end.
     *
     * @return the account, which may now sign in
     * @throws LinkSpent it was used, has expired or never was
     */
    public UUID enter(Caller caller, Token token, String password) {
        // Locked, so that of two who hold the same link one comes in.
        OneTimeLink link = em.find(OneTimeLink.class, token.hash(), LockModeType.PESSIMISTIC_WRITE);
        Account account = owner(link);
        PasswordRule.require("password", password, account.name());
        Instant now = realTime.instant();
        link.spend(now);
        account.setPassword(new Password(password).hash(), now);
        account.signOutEverywhere(now);
        trail.wrote(caller.as(account.id(), account.displayName()), "password-set-by-link", Subject.of("account", account.id()));
        ended.fire(new RightsEnded(account.id()));
        return account.id();
    }

    private Account owner(OneTimeLink link) {
        return Optional.ofNullable(link).filter(l -> l.isGood(realTime.instant()))
                .map(l -> em.find(Account.class, l.account())).filter(Account::isEnabled).orElseThrow(LinkSpent::new);
    }
}
