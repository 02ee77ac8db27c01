package org.lazaret.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.lazaret.access.Caller;
import org.lazaret.access.Held;
import org.lazaret.access.Policy;
import org.lazaret.account.Accounts;
import org.lazaret.account.Grant;

/** On whose behalf a job acts: who asked, with the roles held now, not then; none when the account was disabled. */
@ApplicationScoped
public class JobCallers {
    private Accounts accounts;
    private Clock clock;

    protected JobCallers() {
    }

    @Inject
    public JobCallers(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    Caller now(Job job) {
        Accounts.Entry who = accounts.find(job.asker().user());
        Instant now = clock.instant();
        List<Held> held = who.account().isEnabled()
                ? who.grants().stream().filter(grant -> grant.holdsAt(now)).map(Grant::held).toList() : List.of();
        return Caller.of(job.asker().user(), job.asker().name(), job.asker().address(), held)
                .through(Policy.row(job.policy()).orElseThrow());
    }
}
