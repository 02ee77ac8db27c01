package org.lazaret.job;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockOptions;
import org.hibernate.jpa.SpecHints;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.RealTime;
import org.lazaret.shared.Refusal;
import org.lazaret.shared.SiteChanged;

/** What runners write of jobs; each method a short transaction of its own, so that progress shows while work goes on. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JobLedger {
    /** A runner renews three times within it; a job of a dead server waits no longer than this. */
    static final Duration LEASE = Duration.ofSeconds(30);

    private static final String WAITING = """
            select id from Job where state = QUEUED or state = RUNNING and leaseUntil < :now
            order by submittedAt, id""";
    private static final int LOOK_AT = 10;

    private EntityManager em;
    private Clock clock;
    private Clock realTime;
    private Event<SiteChanged> changed;
    private Runnable rollBack;

    protected JobLedger() {
    }

    @Resource
    void setSession(SessionContext session) {
        rollBack = session::setRollbackOnly;
    }

    @Inject
    public JobLedger(EntityManager em, Event<SiteChanged> changed, Clock clock, @RealTime Clock realTime) {
        this.em = em;
        this.changed = changed;
        this.clock = clock;
        this.realTime = realTime;
    }

    /**
     * Takes the oldest job that waits, or whose runner died. Rows are locked one by one, by key: a locking query over
     * all of them would lock every row it sorts, and rivals would find nothing.
     */
    public Optional<Job> take(UUID runner) {
        Instant now = realTime.instant();
        return em.createQuery(WAITING, UUID.class).setParameter("now", now).setMaxResults(LOOK_AT).getResultList()
                .stream().map(this::lockUnlessTaken).flatMap(Optional::stream).filter(job -> job.waits(now)).findFirst()
                .map(job -> {
                    job.take(runner, clock.instant(), now.plus(LEASE), now);
                    return job;
                });
    }

    private Optional<Job> lockUnlessTaken(UUID id) {
        return em.createQuery("from Job where id = :id", Job.class).setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, LockOptions.SKIP_LOCKED).getResultStream().findFirst();
    }

    /** Prolongs the leases of what this runner holds. */
    public void renew(UUID runner, Collection<UUID> jobs) {
        if (!jobs.isEmpty()) {
            em.createQuery("update Job set leaseUntil = :until where runner = :runner and id in :jobs")
                    .setParameter("until", realTime.instant().plus(LEASE)).setParameter("runner", runner)
                    .setParameter("jobs", jobs).executeUpdate();
        }
    }

    public void progress(UUID id, UUID runner, int done, int total, String message) {
        held(id, runner);
        em.createQuery("update Job set progress.done = :done, progress.total = :total, message = :message, facts = '{}' where id = :id")
                .setParameter("done", done).setParameter("total", total).setParameter("message", message)
                .setParameter("id", id).executeUpdate();
    }

    /**
     * @throws JobCancelled the job was cancelled, or another runner holds it: nothing was done. It is locked after the
     *                      work and not before, so that a cancelling person does not wait for a slow step.
     */
    public void step(UUID id, UUID runner, int done, Runnable work) {
        if (isCancelRequested(id)) {
            throw new JobCancelled();
        }
        work.run();
        held(id, runner);
        em.createQuery("update Job set progress.done = :done, leaseUntil = :until where id = :id").setParameter("done", done)
                .setParameter("until", realTime.instant().plus(LEASE)).setParameter("id", id).executeUpdate();
    }

    /** The work's transaction always ends without effect. */
    public void tryOut(Runnable work) {
        work.run();
        rollBack.run();
    }

    public void finish(UUID id, UUID runner, JobResult result) {
        held(id, runner);
        if (result.file() != null) {
            em.persist(new JobFile(id, JobFile.Direction.OUT, result.file()));
        }
        Job job = em.find(Job.class, id);
        job.finish(result, clock.instant());
        job.changed().ifPresent(changed::fire);
    }

    /** Ends a run that came to no result; of no effect when another runner holds the job by now. */
    public void end(UUID id, UUID runner, JobState how, String message, Map<String, Object> facts) {
        Job job = em.find(Job.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (job.isHeldBy(runner)) {
            job.end(how, message, Facts.json(facts), clock.instant());
            job.changed().ifPresent(changed::fire);
        }
    }

    /** Ends a run that the rules refused; what was wrong, field by field, is its result. */
    public void refuse(UUID id, UUID runner, Refusal refusal) {
        end(id, runner, JobState.FAILED, refusal.type(), refusal.facts());
        if (refusal instanceof Invalid invalid) {
            em.find(Job.class, id).explain(invalid);
        }
    }

    /** The server stops: the next one goes on at once. */
    public void putBack(UUID id, UUID runner) {
        Job job = em.find(Job.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (job.isHeldBy(runner)) {
            job.putBack();
        }
    }

    public Optional<JobResult.Content> file(UUID id, JobFile.Direction direction) {
        return Optional.ofNullable(em.find(JobFile.class, new JobFile.Key(id, direction))).map(JobFile::content);
    }

    private boolean isCancelRequested(UUID id) {
        return em.createQuery("select cancelRequested from Job where id = :id", Boolean.class).setParameter("id", id)
                .getSingleResult();
    }

    /** Locks the job for this transaction: nobody takes it over, cancels it or ends it meanwhile. */
    private void held(UUID id, UUID runner) {
        Job job = em.find(Job.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (!job.isHeldBy(runner) || job.isCancelRequested()) {
            throw new JobCancelled();
        }
    }
}
