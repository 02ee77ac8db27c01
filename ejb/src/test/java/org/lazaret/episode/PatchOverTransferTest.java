package org.lazaret.episode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lazaret.reading.ReadingWorld.minutes;
import static org.lazaret.reading.ReadingWorld.said;
import static org.lazaret.transfer.TransferWorld.manager;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.patch.PatchCycle;
import org.lazaret.patch.PatchPhase;
import org.lazaret.patch.PatchUnknown;
import org.lazaret.patch.PatchWorld;
import org.lazaret.patch.Wears;
import org.lazaret.reading.Doubt;
import org.lazaret.shared.UuidBytes;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.StayWorld;
import org.lazaret.testing.Database;
import org.lazaret.transfer.Destination;
import org.lazaret.transfer.TransferWorld;
import org.lazaret.transfer.Transfers.Word;
import org.lazaret.transfer.Vehicle;

/** What becomes of a patch whose wearer goes to another site or to a hospital, and of what it still says; times in minutes after the pairing. */
@ExtendWith(Database.class)
class PatchOverTransferTest {
    private static final Instant PAIRED = StayWorld.NOW;
    private static final int LEFT = 60;

    private final Database database;
    private StayWorld.House here;
    private StayWorld.House there;
    private UUID chen;
    private String patch;
    private String another;
    private UUID transfer;

    PatchOverTransferTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void chen_wears_a_patch_of_this_site() {
        here = StayWorld.house(database, SiteKind.ISOLATION, 1, 1);
        there = StayWorld.house(database, SiteKind.ISOLATION, 1, 1);
        patch = "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        another = patch + "-B";
        after(0, w -> {
            PatchWorld patches = w.readings.patches;
            chen = patches.guest(here.site(), "陈桂华", here.bed(0));
            patches.stocked(here.site(), patch);
            patches.stocked(there.site(), another);
            return patches.pair(chen, patch);
        });
        transfer = after(1, w -> transfers(w).asked(here.site(), chen).id());
    }

    @Test
    void it_comes_off_when_they_are_picked_up_and_is_in_the_stock_of_the_site_it_belongs_to() {
        pickedUp(Destination.of(there.site(), null));
        assertEquals(List.of(at(LEFT)), after(61, w -> w.readings.patches.book.of(List.of(chen))).stream().map(one -> one.worn().to()).toList());
        assertEquals(PatchPhase.REMOVED, phase(here.site(), patch));
        arrived();
        assertEquals(PatchPhase.REMOVED, phase(here.site(), patch));
        assertThrows(PatchUnknown.class, () -> after(125, w -> pair(w, there.site(), patch)), "another site's patch is not found");
        after(125, w -> pair(w, there.site(), another));
        assertEquals(PatchPhase.WORN, phase(there.site(), another));
    }

    @Test
    void what_it_measured_before_is_theirs_however_late_it_comes_and_what_it_says_afterwards_waits_for_a_person() {
        pickedUp(Destination.of(there.site(), null));
        arrived();
        after(180, w -> {
            assertEquals(2, w.readings.deliver(here.site(), minutes(patch, at(58), 3660, 3662, 3664, 3666)).accepted());
            assertEquals(Map.of(1, List.of(3660, 3662)), w.readings.centi(here.site(), 1));
            assertEquals(List.of(Doubt.UNKNOWN_PATCH), w.readings.deliver(there.site(), said(patch, at(130), 3910)).remarks().stream().map(one -> one.doubt()).toList());
            return null;
        });
        assertEquals(2, setAside(here.site(), "NOT_WORN"));
        assertEquals(1, setAside(there.site(), "UNKNOWN_PATCH"));
    }

    @Test
    void a_silence_ends_when_they_leave_and_none_begins_on_the_way_or_after() {
        after(30, w -> w.readings.deliver(here.site(), minutes(patch, at(1), 3660, 3662)));
        pickedUp(Destination.of(there.site(), null));
        for (int minutes : new int[] {150, 400, 3000}) {
            after(minutes, w -> {
                w.watching.silences(here.site());
                w.watching.silences(there.site());
                return null;
            });
        }
        assertEquals(List.of(), silences());
    }

    @Test
    void a_silence_that_was_told_is_over_when_they_leave_for_a_hospital_outside() {
        after(125, w -> {
            w.watching.silences(here.site());
            return null;
        });
        assertEquals(List.of("SILENCE 0-120- null VALID"), silences());
        pickedUpAt(130, Destination.of(null, "市二医院"));
        assertEquals(List.of("SILENCE 0-120-130 null VALID"), silences());
        assertEquals(PatchPhase.REMOVED, phase(here.site(), patch));
    }

    @Test
    void one_that_went_along_is_lost_until_it_is_brought_back() {
        pickedUp(Destination.of(null, "市二医院"));
        step(PatchCycle.Step.LOSE, null);
        assertEquals(PatchPhase.LOST, phase(here.site(), patch));
        step(PatchCycle.Step.RECOVER, "医院送回");
        assertEquals(PatchPhase.AWAITING_DISINFECTION, phase(here.site(), patch));
    }

    @Test
    void who_was_not_picked_up_after_all_wears_it_on_and_no_reading_is_lost_meanwhile() {
        pickedUp(Destination.of(there.site(), null));
        after(70, w -> w.readings.deliver(here.site(), minutes(patch, at(61), 3910, 3912)));
        assertEquals(2, setAside(here.site(), "NOT_WORN"));
        after(75, w -> transfers(w).withdrawals.withdraw(manager(here.site()), transfer, "点错了人", false, null));
        assertEquals(PatchPhase.WORN, phase(here.site(), patch));
        after(80, w -> {
            assertEquals(Map.of(1, List.of(3910, 3912)), w.readings.centi(here.site(), 1));
            assertEquals(1, w.readings.deliver(here.site(), said(patch, at(79), 3914)).accepted());
            return null;
        });
        assertEquals(2, database.count("select count(*) from quarantined_reading where site_id = ? and outcome = 'TAKEN'", UuidBytes.of(here.site())));
        after(300, w -> {
            w.watching.silences(here.site());
            return null;
        });
        assertEquals(List.of("SILENCE 79-199- null VALID"), silences(), "watched as before");
    }

    @Test
    void one_that_was_collected_meanwhile_stays_off() {
        pickedUp(Destination.of(there.site(), null));
        step(PatchCycle.Step.COLLECT, null);
        after(75, w -> transfers(w).withdrawals.withdraw(manager(here.site()), transfer, "点错了人", false, null));
        assertEquals(PatchPhase.AWAITING_DISINFECTION, phase(here.site(), patch));
        assertEquals(List.of(at(LEFT)), after(76, w -> w.readings.patches.book.of(List.of(chen))).stream().map(one -> one.worn().to()).toList());
    }

    private void pickedUp(Destination destination) {
        pickedUpAt(LEFT, destination);
    }

    private void pickedUpAt(int minutes, Destination destination) {
        boolean outside = destination.isOutside();
        after(minutes, w -> transfers(w).transfers.approve(manager(here.site()), transfer, destination, null, null));
        after(minutes, w -> transfers(w).transfers.accept(manager(outside ? here.site() : there.site()), transfer, outside ? new Word(null, "王医生") : new Word(there.bed(0), null), null));
        after(minutes, w -> transfers(w).transfers.arrange(manager(here.site()), transfer, Vehicle.of("湘B·A2019", null, null, at(minutes), null), null));
        after(minutes, w -> transfers(w).journeys.pickUp(manager(here.site()), transfer, false, null));
    }

    private void arrived() {
        after(120, w -> transfers(w).journeys.arrive(manager(there.site()), transfer, new Word(null, null), null));
    }

    private static TransferWorld transfers(EpisodeWorld w) {
        return new TransferWorld(w.readings.patches.stay);
    }

    private static UUID pair(EpisodeWorld w, UUID site, String code) {
        PatchWorld patches = w.readings.patches;
        UUID stays = patches.em.createQuery("select s.person from Stay s where s.site = :site and s.admittedAt is not null and s.closedAt is null", UUID.class)
                .setParameter("site", site).getSingleResult();
        return patches.wears.pair(PatchWorld.nurse(), stays, new Wears.Pairing(code, null, null, null)).id();
    }

    private void step(PatchCycle.Step step, String reason) {
        after(70, w -> {
            var shelf = w.readings.patches.shelf;
            return shelf.advance(shelf.state(shelf.find(here.site(), patch).id()), step, shelf.signed(PatchWorld.nurse(), here.site(), (Instant) null, reason));
        });
    }

    private List<String> silences() {
        return after(3000, w -> w.episodes(chen, PAIRED)).stream().filter(one -> one.startsWith("SILENCE")).toList();
    }

    private PatchPhase phase(UUID site, String code) {
        return after(3000, w -> w.readings.patches.phase(site, code));
    }

    private long setAside(UUID site, String reason) {
        return database.count("select count(*) from quarantined_reading where site_id = ? and reason = ?", UuidBytes.of(site), reason);
    }

    private static Instant at(int minutes) {
        return PAIRED.plusSeconds(60L * minutes);
    }

    private <T> T after(int minutes, Function<EpisodeWorld, T> work) {
        return EpisodeWorld.at(database, at(minutes), work);
    }
}
