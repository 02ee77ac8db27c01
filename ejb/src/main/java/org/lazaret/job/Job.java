package org.lazaret.job;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Length;
import org.lazaret.access.Caller;
import org.lazaret.access.SiteScope;
import org.lazaret.shared.Ids;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.SiteChanged;

/**
 * A piece of long work. While it runs, a runner holds it by a lease that it renews; a lease that ran out means that the
 * server died, and another may take the job over.
 */
@Entity
public class Job {
    @Id
    private UUID id;
    @Column(nullable = false, length = 60)
    private String kind;
    @Column(nullable = false, length = 160)
    private String policy;
    private UUID siteId;
    @Column(length = 12)
    private String divisionCode;
    @Embedded
    private JobAsker asker;
    @Column(nullable = false, length = 8000)
    private String settings;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private JobState state = JobState.QUEUED;
    private boolean cancelRequested;
    @Embedded
    private JobProgress progress = JobProgress.NONE;
    @Column(nullable = false, length = 60)
    private String message = "queued";
    @Column(nullable = false, length = 2000)
    private String facts = "{}";
    @Column(length = 200)
    private String fileName;
    @Column(nullable = false)
    private Instant submittedAt;
    private Instant startedAt;
    private Instant endedAt;
    private UUID runner;
    private Instant leaseUntil;
    @Column(length = Length.LONG32)
    private String result;

    protected Job() {
    }

    /** @param scope where; {@code null} for work that concerns no site, which only who asked sees */
    Job(String kind, String policy, SiteScope scope, Caller caller, Map<String, Object> settings, Instant now) {
        this.id = Ids.next();
        this.kind = kind;
        this.policy = policy;
        this.siteId = scope == null ? null : scope.site();
        this.divisionCode = scope == null ? null : scope.divisionCode();
        this.asker = JobAsker.of(caller);
        this.settings = Facts.json(settings);
        this.submittedAt = now;
    }

    boolean waits(Instant realNow) {
        return state == JobState.QUEUED || state == JobState.RUNNING && leaseUntil.isBefore(realNow);
    }

    /** A runner takes it, for the first time or after another's lease ran out. */
    void take(UUID by, Instant now, Instant leaseEnds, Instant realNow) {
        state = JobState.RUNNING;
        runner = by;
        leaseUntil = leaseEnds;
        progress = progress.attempt(realNow);
        if (startedAt == null) {
            startedAt = now;
        }
    }

    /** The runner stops with the server; the job waits for the next one. */
    void putBack() {
        state = JobState.QUEUED;
        runner = null;
        leaseUntil = null;
    }

    void end(JobState how, String sentence, String sentenceFacts, Instant now) {
        state = how;
        message = sentence;
        facts = sentenceFacts;
        endedAt = now;
        runner = null;
        leaseUntil = null;
    }

    void finish(JobResult made, Instant now) {
        progress = progress.complete();
        result = made.json();
        end(JobState.DONE, made.message(), Facts.json(made.facts()), now);
    }

    /** Keeps what was wrong, field by field. */
    void explain(Invalid invalid) {
        JsonArrayBuilder errors = Json.createArrayBuilder();
        invalid.fields().forEach(field -> errors.add(Json.createObjectBuilder().add("path", field.path())
                .add("code", field.code()).add("facts", Facts.object(field.facts()))));
        result = Json.createObjectBuilder().add("errors", errors).build().toString();
    }

    /** @return whether it ended by this; a running one ends at its next step */
    boolean cancel(Instant now) {
        cancelRequested = true;
        if (state == JobState.QUEUED) {
            end(JobState.CANCELLED, "cancelled", Facts.json(JobRun.progress(progress.done(), progress.total())), now);
            return true;
        }
        return false;
    }

    boolean isHeldBy(UUID by) {
        return state == JobState.RUNNING && by.equals(runner);
    }

    UUID id() {
        return id;
    }

    String kind() {
        return kind;
    }

    String policy() {
        return policy;
    }

    /** {@code null} for work that concerns no site. */
    SiteScope scope() {
        return siteId == null ? null : new SiteScope(siteId, divisionCode);
    }

    JobAsker asker() {
        return asker;
    }

    Map<String, Object> settings() {
        return Facts.read(settings);
    }

    JobState state() {
        return state;
    }

    boolean isCancelRequested() {
        return cancelRequested;
    }

    JobProgress progress() {
        return progress;
    }

    String result() {
        return result;
    }

    /** What open pages of the site hear; nobody does of work that concerns no site. */
    Optional<SiteChanged> changed() {
        return Optional.ofNullable(siteId).map(site -> new SiteChanged(site, "jobs", id));
    }

    /** The name of the file that goes with it. */
    void brings(String name) {
        fileName = name;
    }

    JobView view(Instant realNow) {
        Duration remaining = state == JobState.RUNNING ? progress.remaining(realNow) : null;
        return new JobView(id, kind, siteId, asker.name(), state, cancelRequested && !state.hasEnded(),
                state == JobState.DONE ? 100 : progress.percent(), progress.done(), progress.total(), message, Facts.read(facts),
                fileName, submittedAt, startedAt, endedAt, remaining == null ? null : remaining.toSeconds(), result);
    }
}
