package org.lazaret.session;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.lazaret.access.Caller;
import org.lazaret.account.Token;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;

/** What an attempt to sign in leaves behind: a session or none, and a trace in either case. */
@Stateless
public class SignInRecord {
    private Sessions sessions;
    private Trail trail;

    protected SignInRecord() {
    }

    @Inject
    public SignInRecord(Sessions sessions, Trail trail) {
        this.sessions = sessions;
        this.trail = trail;
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Token started(Caller caller) {
        Token token = sessions.start(caller.user(), caller.address());
        trail.wrote(caller, "signed-in", Subject.of("account", caller.user()));
        return token;
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void failed(Caller caller) {
        trail.refused(caller, "sign-in-failed", caller.isSignedIn() ? Subject.of("account", caller.user()) : Subject.list("account"));
    }

    public void ended(Caller caller, Token token) {
        sessions.end(token);
        trail.wrote(caller, "signed-out", Subject.of("account", caller.user()));
    }
}
