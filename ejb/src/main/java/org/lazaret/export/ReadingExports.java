package org.lazaret.export;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.job.JobView;
import org.lazaret.job.Jobs;
import org.lazaret.patch.WearBook;
import org.lazaret.people.Sightings;
import org.lazaret.shared.Invalid;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;

/** Readings of a site, or of one person there, asked for as a list. */
@Stateless
public class ReadingExports {
    static final String POLICY = "POST /api/sites/{site}/reading-exports";
    private static final Duration LONGEST = Duration.ofDays(366);

    private Sites sites;
    private Sightings sightings;
    private WearBook book;
    private Jobs jobs;
    private Trail trail;

    protected ReadingExports() {
    }

    @Inject
    public ReadingExports(Sites sites, Sightings sightings, WearBook book, Jobs jobs, Trail trail) {
        this.sites = sites;
        this.sightings = sightings;
        this.book = book;
        this.jobs = jobs;
        this.trail = trail;
    }

    /**
     * Whose readings, of which time.
     *
     * @param person  {@code null} for everybody
     * @param to      excluded; at most 366 days after {@code from}
     * @param chinese how the columns are headed
     */
    public record Asked(UUID person, Instant from, Instant to, boolean chinese) {
        private void check() {
            if (from == null || to == null) {
                throw new Invalid(from == null ? "from" : "to", "missing");
            }
            if (!to.isAfter(from)) {
                throw new Invalid("to", "ends-before-it-starts");
            }
            if (from.plus(LONGEST).isBefore(to)) {
                throw new Invalid("from", "span-too-long", "mostDays", LONGEST.toDays());
            }
        }
    }

    /**
     * Begins the work; the list is the result of the job.
     *
     * @throws Invalid                     as {@link Asked} says
     * @throws org.lazaret.shared.NotFound no such site or person, or none the caller may see
     */
    public JobView submit(Caller caller, UUID siteId, Asked asked) {
        Site site = sites.of(caller, siteId);
        asked.check();
        if (asked.person() != null) {
            sightings.reading(caller, asked.person());
        }
        // The steps are counted by the last wear: one that begins while the list is made is not in it.
        Map<String, Object> settings = new HashMap<>(Map.of(ExportSettings.FROM, asked.from().getEpochSecond(),
                ExportSettings.TO, asked.to().getEpochSecond(), ExportSettings.CHINESE, asked.chinese(),
                ExportSettings.WEARS, book.lastNumber(siteId)));
        if (asked.person() != null) {
            settings.put(ExportSettings.PERSON, asked.person().toString());
        }
        Subject whose = asked.person() == null ? Subject.list("reading").at(siteId) : Subject.person(asked.person()).at(siteId);
        trail.read(caller, "readings-exported", whose, "from", asked.from(), "to", asked.to());
        return jobs.submit(caller, site.scope(), ReadingExport.KIND, POLICY, settings, null);
    }
}
