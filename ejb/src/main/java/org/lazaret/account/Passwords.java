package org.lazaret.account;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import org.lazaret.access.Caller;
import org.lazaret.access.RightsEnded;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.RealTime;

/** One's own password. */
@Stateless
public class Passwords {
    private EntityManager em;
    private Clock realTime;
    private Trail trail;
    private Event<RightsEnded> ended;

    protected Passwords() {
    }

    @Inject
    public Passwords(EntityManager em, @RealTime Clock realTime, Trail trail, Event<RightsEnded> ended) {
        this.em = em;
        this.realTime = realTime;
        this.trail = trail;
        this.ended = ended;
    }

    /**
     * All other sessions of the account end; the caller's own begins anew.
     *
     * @throws Invalid the present password is wrong, or the new one not acceptable
     */
    public void change(Caller caller, String present, String wanted) {
        Account account = em.find(Account.class, caller.user(), LockModeType.PESSIMISTIC_WRITE);
        if (!new Password(present).matches(account.passwordHash().orElse(null))) {
            throw new Invalid("present", "password-wrong");
        }
        PasswordRule.require("password", wanted, account.name());
        Instant now = realTime.instant();
        account.setPassword(new Password(wanted).hash(), now);
        account.signOutEverywhere(now);
        trail.wrote(caller, "password-changed", Subject.of("account", account.id()));
        ended.fire(new RightsEnded(account.id()));
    }
}
