package org.lazaret.placing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.lazaret.allotment.Pulse;
import org.lazaret.allotment.Search.Limit;
import org.lazaret.job.JobContext;
import org.lazaret.job.JobKind;
import org.lazaret.job.JobResult;

/** Looks for a proposal in the background: a step for each second, so that people see how far it is and can stop it. */
@ApplicationScoped
public class PlacingJob implements JobKind {
    static final String KIND = "placing";
    /** Few people are placed well sooner than many. */
    private static final int PEOPLE_A_SECOND = 100;
    private static final Duration LEAST = Duration.ofSeconds(1);

    private Houses houses;

    protected PlacingJob() {
    }

    @Inject
    public PlacingJob(Houses houses) {
        this.houses = houses;
    }

    @Override
    public boolean isKind(String name) {
        return KIND.equals(name);
    }

    @Override
    public boolean isResumable() {
        return true;
    }

    @Override
    public JobResult run(JobContext job) {
        long begun = System.nanoTime();
        House house = house(job);
        int most = ((Number) job.settings().get(Placings.SECONDS)).intValue();
        int seconds = Math.max(1, Math.min(most, 2 + house.arriving().size() / PEOPLE_A_SECOND));
        job.begin(seconds, "placing-people");
        // What it took to read the house and to make the search ready is part of the time that people wait.
        Proposer proposer = new Proposer(house);
        Duration left = Duration.ofSeconds(seconds).minusNanos(System.nanoTime() - begun);
        Proposal proposal = proposer.propose(Limit.of(left.compareTo(LEAST) < 0 ? LEAST : left), 0, new EverySecond(job, seconds - job.doneBefore()));
        return new JobResult("people-placed", Map.of("placed", proposal.places().size(), "unplaced", proposal.unplaced().size()),
                ProposalJson.of(proposal), null);
    }

    /** Read in one transaction; the search then needs none. */
    private House house(JobContext job) {
        Asked asked = Asked.read(job.file().bytes());
        House[] read = new House[1];
        job.tryOut(() -> read[0] = houses.of(job.caller(), job.scope().site(), asked));
        return read[0];
    }

    /** A job that was cancelled says so at the next step, and the search ends with it. */
    private static final class EverySecond implements Pulse {
        private final JobContext job;
        private final int steps;
        private int done;
        private long next = System.nanoTime() + Duration.ofSeconds(1).toNanos();

        EverySecond(JobContext job, int steps) {
            this.job = job;
            this.steps = steps;
        }

        @Override
        public void beat() {
            if (done < steps - 1 && System.nanoTime() >= next) {
                next += Duration.ofSeconds(1).toNanos();
                job.step(() -> { });
                done++;
            }
        }
    }
}
