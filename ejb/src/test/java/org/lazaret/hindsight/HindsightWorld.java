package org.lazaret.hindsight;

import jakarta.persistence.EntityManager;
import java.util.function.Consumer;
import org.lazaret.alert.AlertBook;
import org.lazaret.alert.AlertRows;
import org.lazaret.alert.EpisodeAlerts;
import org.lazaret.episode.EpisodeBook;
import org.lazaret.episode.EpisodesChanged;
import org.lazaret.episode.Omissions;
import org.lazaret.laboratory.LaboratoryWorld;
import org.lazaret.release.ReleaseWorld;
import org.lazaret.series.SiteReadings;
import org.lazaret.stay.StayWorld;
import org.lazaret.testing.Fired;

/** Releases that are looked at again as the laboratory tells, with the alerts that come of it, on one entity manager. */
public final class HindsightWorld {
    private HindsightWorld() {
    }

    /** @return what looks back at releases of before */
    public static LookBack looking(ReleaseWorld releases, LaboratoryWorld laboratory, Consumer<ReleaseDoubted> doubted) {
        StayWorld world = releases.world;
        EntityManager em = world.em;
        AlertBook alerts = new AlertBook(em, world.sites, new SiteReadings(em), new Fired<>(), new Fired<>(), world.clock);
        EpisodeAlerts raised = new EpisodeAlerts(world.sites, new AlertRows(em), alerts);
        EpisodeBook episodes = new EpisodeBook(em, new Fired<EpisodesChanged>(raised::changed), new Fired<>(), world.clock);
        ReleaseReviews reviews = new ReleaseReviews(em, world.sites, world.book, releases.book, new Concerned(em), new ReviewBook(em),
                new DoubtAlerts(em, new SiteReadings(em), new Omissions(episodes)), world.trail, new Fired<>(doubted), new Fired<>(), world.clock);
        laboratory.whenRecorded.add(reviews::recorded);
        laboratory.sample.whenKept.add(reviews::kept);
        laboratory.sample.whenWithdrawn.add(reviews::withdrawn);
        return new LookBack(em, world.sites, world.book, reviews, world.clock);
    }
}
