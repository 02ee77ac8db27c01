package org.lazaret.web.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lazaret.access.Caller;
import org.lazaret.access.Policy;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.web.problem.Problem;

/** Puts on record whom the door or a service did not let through, in a transaction of its own. */
@ApplicationScoped
public class RefusedAttempts {
    @Inject
    private Trail trail;
    @Inject
    private Visit visit;

    /** Somebody signed in asked for what is not theirs (403), or not there for them (404); all else is no attempt. */
    public void keep(Problem problem) {
        Policy.Row row = visit.row();
        boolean attempt = problem.status() == 403 || problem.status() == 404;
        if (attempt && row != null && visit.visitor().filter(Caller::isSignedIn).isPresent()) {
            trail.refused(visit.caller(), problem.type(), Subject.list("request"), "endpoint", row.key(), "path", visit.path());
        }
    }
}
