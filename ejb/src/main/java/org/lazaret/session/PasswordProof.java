package org.lazaret.session;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.lazaret.access.Caller;
import org.lazaret.account.Account;
import org.lazaret.account.Password;

/** Somebody who is signed in proves that it is they who act. Attempts count like those to sign in, and are asked before any lock. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PasswordProof {
    private EntityManager em;
    private SignInLimits limits;
    private SignInRecord record;

    protected PasswordProof() {
    }

    @Inject
    public PasswordProof(EntityManager em, SignInLimits limits, SignInRecord record) {
        this.em = em;
        this.limits = limits;
        this.record = record;
    }

    /**
     * @throws PasswordNotProven it is not the caller's password
     * @throws SignInLater       too many attempts failed before
     */
    public void require(Caller caller, String password) {
        Account account = em.createQuery("select a from Account a where a.id = ?1", Account.class).setParameter(1, caller.user())
                .getResultStream().findFirst().orElseThrow(PasswordNotProven::new);
        String name = account.name();
        limits.attempt(name, caller.address());
        if (!new Password(password == null ? "" : password).matches(account.passwordHash().orElse(null))) {
            record.failed(caller);
            throw new PasswordNotProven();
        }
        limits.succeeded(name, caller.address());
    }
}
