package org.lazaret.job;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.access.Held;
import org.lazaret.access.Policy;
import org.lazaret.access.Role;
import org.lazaret.access.SiteScope;
import org.lazaret.audit.Trail;
import org.lazaret.shared.Refusal;
import org.lazaret.testing.Database;
import org.lazaret.testing.Fired;

/** A site with its manager, and jobs that run on the test's own thread, each transaction as in the server. */
public final class JobWorld {
    public static final Instant MORNING = Instant.parse("2021-08-09T02:24:00Z");
    public static final SiteScope SITE = new SiteScope(UUID.fromString("018f0000-0000-7000-8000-000000000001"), "430202005001");
    public static final SiteScope OTHER = new SiteScope(UUID.fromString("018f0000-0000-7000-8000-000000000002"), "430203001001");
    /** The roles of this row may ask for the jobs of these tests. */
    public static final String POLICY = "POST /api/sites/{site}/imports";

    final Caller manager = holding(Held.at(Role.SITE_MANAGER, SITE.site()));
    final UUID runner = UUID.randomUUID();
    final TestClock clock = new TestClock();
    private final Database database;
    private final Ledger ledger;

    public JobWorld(Database database) {
        this.database = database;
        this.ledger = new Ledger();
    }

    public static Caller holding(Held... held) {
        UUID user = UUID.randomUUID();
        return Caller.of(user, "chen-" + user.toString().substring(0, 4), "10.0.0.7", List.of(held))
                .through(Policy.row(POLICY).orElseThrow());
    }

    public Caller manager() {
        return manager;
    }

    <T> T jobs(Function<Jobs, T> ask) {
        return database.call(em -> ask.apply(jobs(em)));
    }

    private Jobs jobs(EntityManager em) {
        return new Jobs(em, new Access(), new Trail(em, clock), new Fired<>(), new Fired<>(), new Fired<>(), clock, clock);
    }

    /** Asks for a job at the site as its manager. */
    public UUID submit(String kind, Map<String, Object> settings, JobResult.Content file) {
        return jobs(jobs -> jobs.submit(manager, SITE, kind, POLICY, settings, file)).id();
    }

    public JobView view(UUID job) {
        return jobs(jobs -> jobs.find(manager, job));
    }

    Optional<Job> take(UUID by) {
        return ledger.take(by);
    }

    /** Takes the next job and runs it to its end. */
    public void runNext(JobKind kind) {
        runNext(kind, runner);
    }

    void runNext(JobKind kind, UUID by) {
        new JobRun(ledger, new KnownCallers()).run(take(by).orElseThrow(), by, Optional.of(kind), () -> false);
    }

    void runUntilStop(JobKind kind) {
        boolean[] stop = {false};
        new JobRun(ledger, new KnownCallers()).run(take(runner).orElseThrow(), runner,
                Optional.of(new Kind(kind.isResumable(), job -> {
                    job.begin(4, "working");
                    job.step(() -> { });
                    stop[0] = true;
                    return kind.run(job);
                })), () -> stop[0]);
    }

    JobLedger ledger() {
        return ledger;
    }

    /** A kind made of a phrase. */
    record Kind(boolean isResumable, Function<JobContext, JobResult> work) implements JobKind {
        @Override
        public boolean isKind(String name) {
            return true;
        }

        @Override
        public JobResult run(JobContext job) {
            return work.apply(job);
        }
    }

    private final class KnownCallers extends JobCallers {
        @Override
        Caller now(Job job) {
            return Caller.of(job.asker().user(), job.asker().name(), job.asker().address(),
                    List.of(Held.at(Role.SITE_MANAGER, SITE.site()))).through(Policy.row(POLICY).orElseThrow());
        }
    }

    /** Each method in a transaction of its own, as the container does it. */
    private final class Ledger extends JobLedger {
        private <T> T call(Function<JobLedger, T> method) {
            return database.call(em -> method.apply(on(em)));
        }

        private void run(Consumer<JobLedger> method) {
            database.run(em -> method.accept(on(em)));
        }

        private JobLedger on(EntityManager em) {
            current.set(em);
            return new JobLedger(em, new Fired<>(), clock, clock);
        }

        @Override
        public Optional<Job> take(UUID by) {
            return call(l -> l.take(by));
        }

        @Override
        public void renew(UUID by, java.util.Collection<UUID> jobs) {
            run(l -> l.renew(by, jobs));
        }

        @Override
        public void progress(UUID id, UUID by, int done, int total, String message) {
            run(l -> l.progress(id, by, done, total, message));
        }

        @Override
        public void step(UUID id, UUID by, int done, Runnable work) {
            run(l -> l.step(id, by, done, work));
        }

        @Override
        public void tryOut(Runnable work) {
            try {
                database.run(em -> {
                    current.set(em);
                    work.run();
                    throw new TriedOut();
                });
            } catch (TriedOut rolledBack) {
                return;
            }
        }

        @Override
        public void finish(UUID id, UUID by, JobResult result) {
            run(l -> l.finish(id, by, result));
        }

        @Override
        public void end(UUID id, UUID by, JobState how, String message, Map<String, Object> facts) {
            run(l -> l.end(id, by, how, message, facts));
        }

        @Override
        public void refuse(UUID id, UUID by, Refusal refusal) {
            run(l -> l.refuse(id, by, refusal));
        }

        @Override
        public void putBack(UUID id, UUID by) {
            run(l -> l.putBack(id, by));
        }

        @Override
        public Optional<JobResult.Content> file(UUID id, JobFile.Direction direction) {
            return call(l -> l.file(id, direction));
        }
    }

    private static final class TriedOut extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

    /** The entity manager of the transaction that a step runs in. */
    public EntityManager em() {
        return current.get();
    }

    /** Time that moves only when told. */
    static final class TestClock extends Clock {
        private Instant now = MORNING;

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
