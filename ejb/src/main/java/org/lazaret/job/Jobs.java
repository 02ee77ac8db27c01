package org.lazaret.job;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.access.Policy;
import org.lazaret.access.SiteScope;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.RealTime;
import org.lazaret.shared.SiteChanged;

/**
 * Long work asked for, looked at, cancelled and fetched. Who may ask for a kind of work at a site sees all jobs of that
 * kind there, and their results; work that concerns no site is seen by who asked.
 */
@Stateless
public class Jobs {
    private static final int OPEN_PER_USER = 5;

    private EntityManager em;
    private Access access;
    private Trail trail;
    private Event<JobQueued> queued;
    private Event<SiteChanged> changed;
    private Event<JobFetched> fetched;
    private Clock clock;
    private Clock realTime;

    protected Jobs() {
    }

    @Inject
    public Jobs(EntityManager em, Access access, Trail trail, Event<JobQueued> queued,
            Event<SiteChanged> changed, Event<JobFetched> fetched, Clock clock, @RealTime Clock realTime) {
        this.em = em;
        this.access = access;
        this.trail = trail;
        this.queued = queued;
        this.changed = changed;
        this.fetched = fetched;
        this.clock = clock;
        this.realTime = realTime;
    }

    /**
     * Asks for work at a site; it begins after this transaction.
     *
     * @param policy   key of the policy row whose roles may ask for it, and under which the work acts
     * @param settings text, whole numbers, yes and no
     * @param file     input; {@code null} for none
     * @throws TooManyJobs five of the caller's jobs wait or run already
     */
    public JobView submit(Caller caller, SiteScope scope, String kind, String policy, Map<String, Object> settings,
            JobResult.Content file) {
        access.at(through(caller, policy), scope);
        return queue(new Job(kind, policy, scope, caller, settings, clock.instant()), caller, file);
    }

    /** Asks for work that concerns no site, which the door let the caller ask for; only the caller sees it. */
    public JobView submit(Caller caller, String kind, String policy, Map<String, Object> settings) {
        return queue(new Job(kind, policy, null, caller, settings, clock.instant()), caller, null);
    }

    private JobView queue(Job job, Caller caller, JobResult.Content file) {
        long open = em.createQuery("""
                select count(*) from Job where asker.user = :user and state in (QUEUED, RUNNING)""", Long.class)
                .setParameter("user", caller.user()).getSingleResult();
        if (open >= OPEN_PER_USER) {
            throw new TooManyJobs(OPEN_PER_USER);
        }
        em.persist(job);
        if (file != null) {
            job.brings(file.name());
            em.persist(new JobFile(job.id(), JobFile.Direction.IN, file));
        }
        trail.wrote(caller, "job-asked-for", subject(job), "kind", job.kind());
        queued.fire(new JobQueued(job.id()));
        job.changed().ifPresent(changed::fire);
        return job.view(realTime.instant());
    }

    /** @throws NotFound no such job, or not the caller's to see */
    public JobView find(Caller caller, UUID id) {
        return seen(caller, em.find(Job.class, id)).view(realTime.instant());
    }

    /** The newest jobs at a site, of the kinds that the caller may ask for; newest first. */
    public List<JobView> at(Caller caller, SiteScope scope, Instant before, int limit) {
        access.at(caller, scope);
        Instant now = realTime.instant();
        List<JobView> jobs = em.createQuery("""
                from Job where siteId = :site and submittedAt < :before order by submittedAt desc, id desc""", Job.class)
                .setParameter("site", scope.site()).setParameter("before", before).setMaxResults(limit).getResultList()
                .stream().filter(job -> access.allows(through(caller, job.policy()), scope)).map(job -> job.view(now))
                .toList();
        trail.read(caller, "jobs-listed", Subject.list("job").at(scope), "count", jobs.size());
        return jobs;
    }

    /** Asks a job to stop: at once if it waits, else before its next step; what it did so far stays. */
    public JobView cancel(Caller caller, UUID id) {
        Job job = seen(caller, em.find(Job.class, id, LockModeType.PESSIMISTIC_WRITE));
        if (!job.state().hasEnded()) {
            job.cancel(clock.instant());
            job.changed().ifPresent(changed::fire);
            trail.wrote(caller, "job-cancelled", subject(job), "kind", job.kind());
        } else {
            trail.read(caller, "job-had-ended", subject(job), "kind", job.kind());
        }
        return job.view(realTime.instant());
    }

    /** The file that the job made. */
    public JobResult.Content result(Caller caller, UUID id) {
        Job job = seen(caller, em.find(Job.class, id));
        JobFile file = em.find(JobFile.class, new JobFile.Key(id, JobFile.Direction.OUT));
        if (file == null) {
            throw new NotFound();
        }
        fetched.fire(new JobFetched(id, job.kind(), job.scope() == null ? null : job.scope().site()));
        trail.read(caller, "job-result-downloaded", subject(job), "kind", job.kind());
        return file.content();
    }

    /** A job whose result leaves the system as a file; that is put on record. */
    public JobView exported(Caller caller, UUID id) {
        Job job = seen(caller, em.find(Job.class, id));
        trail.read(caller, "job-result-exported", subject(job), "kind", job.kind());
        return job.view(realTime.instant());
    }

    private Job seen(Caller caller, Job job) {
        if (job == null) {
            throw new NotFound();
        }
        if (job.scope() != null) {
            access.at(through(caller, job.policy()), job.scope());
        } else {
            access.reach(caller);
            if (!job.asker().user().equals(caller.user())) {
                throw new NotFound();
            }
        }
        return job;
    }

    private static Caller through(Caller caller, String policy) {
        return caller.through(Policy.row(policy)
                .orElseThrow(() -> new IllegalArgumentException("the policy has no row " + policy)));
    }

    private static Subject subject(Job job) {
        Subject subject = Subject.of("job", job.id());
        return job.scope() == null ? subject : subject.at(job.scope());
    }
}
