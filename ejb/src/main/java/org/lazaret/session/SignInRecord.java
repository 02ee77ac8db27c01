package org.lazaret.session;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.lazaret.access.Caller;
import org.lazaret.access.RightsEnded;
import org.lazaret.account.Token;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;

/** What an attempt to sign in leaves behind: a session or none, and a trace in either case. */
@Stateless
public class SignInRecord {
    private Sessions sessions;
    private Trail trail;
    private Event<RightsEnded> ended;

    protected SignInRecord() {
    }

    @Inject
    public SignInRecord(Sessions sessions, Trail trail, Event<RightsEnded> ended) {
        this.sessions = sessions;
        this.trail = trail;
        this.ended = ended;
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Token started(Caller caller) {
        Token token = sessions.start(caller.user(), caller.address());
        trail.wrote(caller, "signed-in", Subject.of("account", caller.user()));
        return token;
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void failed(Caller caller) {
        trail.refused(caller, "sign-in-failed", subject(caller));
    }

    /** Nobody looked at the password: too many had been wrong before. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void putOff(Caller caller) {
        trail.refused(caller, "sign-in-later", subject(caller));
    }

    public void ended(Caller caller, Token token) {
        sessions.end(token);
        trail.wrote(caller, "signed-out", Subject.of("account", caller.user()));
        ended.fire(new RightsEnded(caller.user()));
    }

    private static Subject subject(Caller caller) {
        return caller.isSignedIn() ? Subject.of("account", caller.user()) : Subject.list("account");
    }
}
