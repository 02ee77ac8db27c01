package org.lazaret.collection;

import java.time.Instant;
import java.util.function.Function;
import org.lazaret.access.Access;
import org.lazaret.casefile.CaseFiles;
import org.lazaret.casefile.MakeUpPlans;
import org.lazaret.casefile.Swabs;
import org.lazaret.episode.EpisodeBook;
import org.lazaret.episode.EpisodesChanged;
import org.lazaret.episode.Omissions;
import org.lazaret.laboratory.LaboratoryWorld;
import org.lazaret.protocol.Protocols;
import org.lazaret.registration.PersonRecords;
import org.lazaret.restart.Clocks;
import org.lazaret.room.RoomsAtAGlance;
import org.lazaret.series.SiteReadings;
import org.lazaret.stay.StayWorld;
import org.lazaret.testing.Database;
import org.lazaret.testing.Fired;

/** Samples and what came of them, and the services that say what is due, on one entity manager. */
public final class CollectionWorld {
    public final LaboratoryWorld laboratory;
    public final StayWorld stay;
    public final Fired<EpisodesChanged> told = new Fired<>();
    public final Swabs swabs;
    public final Present present;
    public final TestLists lists;
    public final TestCounts counts;
    public final PersonTests tests;
    public final OverdueTests overdue;
    public final MakeUps makeUps;

    private CollectionWorld(LaboratoryWorld laboratory) {
        this.laboratory = laboratory;
        stay = laboratory.sample.stay;
        swabs = new Swabs(new PersonRecords(stay.em), laboratory.facts, new MakeUpPlans(stay.em));
        present = new Present(stay.em, new CaseFiles(stay.em, new Protocols(stay.em), swabs, new Clocks(stay.em)), swabs);
        lists = new TestLists(stay.sites, new Access(), new RoomsAtAGlance(stay.em), present, stay.trail, stay.clock);
        counts = new TestCounts(stay.em, new Access(), present, stay.trail, stay.clock);
        tests = new PersonTests(stay.em, stay.sightings, stay.sites, present, stay.trail, stay.clock);
        EpisodeBook episodes = new EpisodeBook(stay.em, told, new Fired<>(), stay.clock);
        overdue = new OverdueTests(stay.em, stay.sites, new SiteReadings(stay.em), present, new Omissions(episodes), new TestWatch(stay.em), stay.clock);
        makeUps = new MakeUps(stay.em, stay.sites, new MakeUpPlans(stay.em), present, stay.trail, new Fired<>(overdue::planned), new Fired<>(), stay.clock);
        laboratory.sample.whenKept.add(overdue::kept);
        laboratory.sample.whenWithdrawn.add(overdue::withdrawn);
        laboratory.whenRecorded.add(overdue::recorded);
        stay.whenDeparted.add(overdue::gone);
    }

    /** A command of its own, as the door runs it: one transaction, tried again after a deadlock. */
    public static <T> T at(Database database, Instant now, Function<CollectionWorld, T> work) {
        return LaboratoryWorld.at(database, now, laboratory -> work.apply(new CollectionWorld(laboratory)));
    }
}
