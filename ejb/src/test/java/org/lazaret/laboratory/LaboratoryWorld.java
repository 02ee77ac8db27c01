package org.lazaret.laboratory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.account.AccountNames;
import org.lazaret.sample.SampleWorld;
import org.lazaret.stay.StayWorld;
import org.lazaret.testing.Database;
import org.lazaret.testing.Fired;
import org.lazaret.testplan.Outcome;
import org.lazaret.transfer.TransferBook;
import org.lazaret.transfer.TransferRequests;

/** Samples, and the services that send, receive and examine their tubes, on one entity manager. */
public final class LaboratoryWorld {
    public static final String CDC = "株洲市疾控中心";
    public static final String HOSPITAL = "市中心医院检验科";
    public static final String KIT = "达安基因";

    public final SampleWorld sample;
    public final Fired<PositiveFound> found;
    public final Fired<PositiveWithdrawn> taken;
    public final TransferRequests transfers;
    public final List<Consumer<ResultsRecorded>> whenRecorded = new ArrayList<>();
    public final Fired<ResultsRecorded> recorded = new Fired<>(event -> whenRecorded.forEach(hears -> hears.accept(event)));
    public final Laboratories laboratories;
    public final Consignments consignments;
    public final Receipts receipts;
    public final TubeResults results;
    public final TubeRows rows;
    public final TubePages tubes;
    public final LaboratoryPages pages;
    public final SampleFacts facts;
    public final PersonSamples ofPerson;

    public LaboratoryWorld(StayWorld stay) {
        TubeFates fates = new TubeFates(stay.em);
        facts = new SampleFacts(stay.em, fates);
        transfers = new TransferRequests(stay.em, stay.sites, new TransferBook(stay.em, stay.sites, new Access(), stay.trail, new Fired<>()));
        PositiveTransfers asking = new PositiveTransfers(stay.em, transfers, facts);
        found = new Fired<>(asking::found);
        taken = new Fired<>(asking::withdrawn);
        Positives positives = new Positives(fates, found, taken, stay.clock);
        AccountNames names = new AccountNames(stay.em);
        sample = new SampleWorld(stay);
        sample.whenKept.add(positives::kept);
        sample.whenWithdrawn.add(positives::mistaken);
        laboratories = new Laboratories(stay.em, new Access(), stay.trail, stay.clock);
        consignments = new Consignments(stay.em, stay.sites, sample.tubes, laboratories, stay.trail, new Fired<>());
        receipts = new Receipts(stay.em, stay.sites, consignments, sample.tubes, stay.trail, new Fired<>());
        results = new TubeResults(stay.em, stay.sites, sample.tubes, fates, laboratories, positives, stay.trail, recorded, new Fired<>(), stay.clock);
        rows = new TubeRows(stay.em);
        tubes = new TubePages(stay.em, stay.sites, new Access(), sample.tubes, rows, facts, names, stay.trail);
        pages = new LaboratoryPages(stay.em, stay.sites, consignments, rows, names, stay.trail);
        ofPerson = new PersonSamples(stay.sightings, facts, names, stay.trail);
    }

    /** A command of its own, as the door runs it: one transaction, tried again after a deadlock. */
    public static <T> T at(Database database, Instant now, Function<LaboratoryWorld, T> work) {
        return StayWorld.at(database, now, stay -> work.apply(new LaboratoryWorld(stay)));
    }

    public static Caller somebody() {
        return StayWorld.manager();
    }

    /** Sent to the centre for disease control at that time. */
    public static UUID sent(Database database, UUID site, Instant at, List<String> tubes) {
        return at(database, at, w -> w.consignments.send(somebody(), site, new Consignments.Sending(UUID.randomUUID(), CDC, tubes, null, null)).consignment().id());
    }

    public static Reported reported(String tube, Outcome outcome, Instant at) {
        return new Reported(tube, outcome, CDC, KIT, at, null, null);
    }

    public Laboratory enter(String name) {
        return laboratories.enter(somebody(), name).laboratory();
    }
}
