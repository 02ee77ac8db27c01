package org.lazaret.session;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.lazaret.access.Caller;
import org.lazaret.account.Account;
import org.lazaret.account.AccountName;
import org.lazaret.account.Password;
import org.lazaret.account.Token;

/** Signing in by name and password. No transaction is open while the password is hashed. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignIns {
    private EntityManager em;
    private SignInLimits limits;
    private SignInRecord record;

    protected SignIns() {
    }

    @Inject
    public SignIns(EntityManager em, SignInLimits limits, SignInRecord record) {
        this.em = em;
        this.limits = limits;
        this.record = record;
    }

    /**
     * @param caller anonymous
     * @return the token of a new session
     * @throws SignInFailed no such account, wrong password, no password yet or account disabled: all look and take the same
     * @throws SignInLater  too many attempts failed before
     */
    public Token signIn(Caller caller, String name, String password) {
        String normal = AccountName.read(name).map(AccountName::value).orElse("");
        Optional<Account> account = em.createQuery("select a from Account a where a.name = ?1", Account.class)
                .setParameter(1, normal).getResultList().stream().findFirst();
        Caller whose = account.map(a -> caller.as(a.id(), a.displayName())).orElse(caller);
        try {
            limits.attempt(normal, caller.address());
        } catch (SignInLater later) {
            record.putOff(whose);
            throw later;
        }
        String hash = account.filter(Account::isEnabled).flatMap(Account::passwordHash).orElse(null);
        if (!new Password(password == null ? "" : password).matches(hash)) {
            record.failed(whose);
            throw new SignInFailed();
        }
        limits.succeeded(normal, caller.address());
        return record.started(whose);
    }
}
