package org.lazaret.job;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.lazaret.shared.Ids;

/** Runs the jobs of this server, a few at a time: those just asked for, and those that a dead server left. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobRunner {
    /** Requests of people go first: jobs take at most this many threads and connections. */
    private static final int AT_A_TIME = 2;

    private final UUID runner = Ids.next();
    private final Set<UUID> running = ConcurrentHashMap.newKeySet();
    private final Semaphore free = new Semaphore(AT_A_TIME);
    private volatile boolean stopping;

    @Resource
    private ManagedExecutorService executor;
    @Inject
    private JobLedger ledger;
    @Inject
    private JobRun run;
    @Inject
    @Any
    private Instance<JobKind> kinds;

    /** The transaction that asked is over but still around this thread, so taking begins on another. */
    public void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobQueued job) {
        executor.execute(this::takeWhatWaits);
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void tick() {
        ledger.renew(runner, Set.copyOf(running));
        takeWhatWaits();
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }

    private void takeWhatWaits() {
        while (!stopping && free.tryAcquire()) {
            if (!takeOne()) {
                return;
            }
        }
    }

    private boolean takeOne() {
        boolean begun = false;
        try {
            Optional<Job> job = ledger.take(runner);
            job.ifPresent(this::begin);
            begun = job.isPresent();
            return begun;
        } finally {
            if (!begun) {
                free.release();
            }
        }
    }

    private void begin(Job job) {
        running.add(job.id());
        executor.execute(() -> {
            try {
                run.run(job, runner, kind(job), () -> stopping);
            } finally {
                running.remove(job.id());
                free.release();
                takeWhatWaits();
            }
        });
    }

    private Optional<JobKind> kind(Job job) {
        return kinds.stream().filter(kind -> kind.isKind(job.kind())).findFirst();
    }
}
