package org.lazaret.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.lazaret.access.Caller;
import org.lazaret.access.Policy;

/** On whose behalf a job acts: who asked, with the roles held now, not then. */
@ApplicationScoped
public class JobCallers {

    Caller now(Job job) {
        return Caller.of(job.askedBy(), job.askedByName(), job.askedFrom(), List.of())
                .through(Policy.row(job.policy()).orElseThrow());
    }
}
