package org.lazaret.patch;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.account.AccountNames;
import org.lazaret.patchlist.PatchLists;
import org.lazaret.patchlist.PatchPages;
import org.lazaret.series.SiteReadings;
import org.lazaret.shared.Occurrence;
import org.lazaret.stay.StayWorld;
import org.lazaret.testing.Database;
import org.lazaret.testing.Fired;

/** People who stay, patches on the shelf, and the services that bring them together, on one entity manager. */
public final class PatchWorld {
    public final StayWorld stay;
    public final EntityManager em;
    /** Observers of changed wears, as CDI would find them. */
    public final List<Consumer<WearChanged>> whenChanged = new ArrayList<>();
    public final Fired<WearChanged> changed = new Fired<>(event -> whenChanged.forEach(observer -> observer.accept(event)));
    public final PatchShelf shelf;
    public final WearBook book;
    public final Wears wears;
    public final WearCorrections corrections;
    public final PatchLists lists;
    public final PatchPages pages;

    private PatchWorld(StayWorld stay) {
        this.stay = stay;
        em = stay.em;
        shelf = new PatchShelf(em, stay.sites, new Fired<>());
        book = new WearBook(em, changed, new Fired<>());
        Overlaps overlaps = new Overlaps(em);
        WearSteps steps = new WearSteps(em, shelf, book, overlaps, stay.trail);
        Presence presence = new Presence(em, stay.sites, new Access());
        wears = new Wears(em, stay.sites, stay.sightings, presence, shelf, book, steps, stay.trail, stay.clock);
        corrections = new WearCorrections(em, stay.sites, presence, shelf, book, steps, overlaps, stay.trail);
        lists = new PatchLists(em, stay.sites, shelf, book, steps, stay.trail, new Fired<>(), stay.clock);
        pages = new PatchPages(em, stay.sites, new Access(), shelf, new SiteReadings(em), new AccountNames(em), stay.trail);
        Departures departures = new Departures(em, shelf, book, steps);
        stay.whenDeparted.add(departures::end);
        stay.whenResumed.add(departures::resume);
    }

    /** A command of its own, as the door runs it: one transaction, tried again after a deadlock. */
    public static <T> T at(Database database, Instant now, Function<PatchWorld, T> work) {
        return StayWorld.at(database, now, stay -> work.apply(new PatchWorld(stay)));
    }

    public static Caller nurse() {
        return StayWorld.manager();
    }

    /** A patch that has been in stock since a week before. */
    public Patch stocked(UUID site, String code) {
        Instant now = stay.clock.instant();
        return shelf.begin(new Patch(site, code, "动态体温贴", new Occurrence(now.minusSeconds(7 * 86400), now), nurse().user()),
                shelf.signed(nurse(), site, new Occurrence(now.minusSeconds(7 * 86400), now), null));
    }

    /** Somebody admitted into that bed. */
    public UUID guest(UUID site, String name, UUID bed) {
        UUID stayed = stay.admitted(site, name, bed);
        return em.createQuery("select s.person from Stay s where s.id = :id", UUID.class).setParameter("id", stayed).getSingleResult();
    }

    public Wear pair(UUID person, String code) {
        return wears.pair(nurse(), person, new Wears.Pairing(code, Wear.BodyPlace.AXILLA_LEFT, null, null));
    }

    public PatchPhase phase(UUID site, String code) {
        return shelf.state(shelf.find(site, code).id()).phase();
    }
}
