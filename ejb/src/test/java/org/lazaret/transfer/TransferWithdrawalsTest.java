package org.lazaret.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lazaret.stay.StayWorld.NOW;
import static org.lazaret.transfer.TransferWorld.manager;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.room.RoomPhase;
import org.lazaret.shared.Forbidden;
import org.lazaret.shared.Invalid;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.Invariants;
import org.lazaret.stay.Stay;
import org.lazaret.stay.StayState;
import org.lazaret.stay.StayWorld;
import org.lazaret.testing.Database;
import org.lazaret.transfer.Transfers.Word;

/** A mistaken step of a transfer is taken back by a signed row, and what it did to beds and stays with it. */
@ExtendWith(Database.class)
class TransferWithdrawalsTest {
    private final Database database;
    private StayWorld.House here;
    private StayWorld.House there;
    private UUID stay;
    private UUID transfer;

    TransferWithdrawalsTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void a_bed_is_kept() {
        here = StayWorld.house(database, SiteKind.ISOLATION, 1, 1);
        there = StayWorld.house(database, SiteKind.ISOLATION, 1, 1);
        stay = at(0, w -> w.stay.admitted(here.site(), "陈桂华", here.bed(0)));
        transfer = at(1, w -> w.asked(here.site(), w.em.find(Stay.class, stay).person()).id());
        at(2, w -> w.transfers.approve(manager(here.site()), transfer, Destination.of(there.site(), null), null, null));
        at(3, w -> w.transfers.accept(manager(there.site()), transfer, new Word(there.bed(0), null), null));
    }

    @AfterEach
    void nothing_is_broken() {
        assertEquals(List.of(), Invariants.broken(database));
    }

    @Test
    void an_agreement_is_taken_back_by_who_gave_it_and_the_bed_with_it() {
        assertThrows(Forbidden.class, () -> withdraw(4, here.site()));
        withdraw(4, there.site());
        assertEquals(TransferState.ORIGIN_APPROVED, state());
        assertEquals(RoomPhase.CLEAN, phase(there));
        assertNull(at(4, w -> w.em.find(Transfer.class, transfer)).destinationStay());
        withdraw(5, here.site());
        assertEquals(TransferState.REQUESTED, state());
        assertNull(at(5, w -> w.em.find(Transfer.class, transfer)).destination());
        assertThrows(TransferStepRefused.class, () -> withdraw(6, here.site()));
    }

    @Test
    void who_was_not_picked_up_after_all_is_in_the_same_bed_and_the_other_one_is_kept_still() {
        pickedUp();
        withdraw(6, here.site());
        assertEquals(TransferState.ARRANGED, state());
        assertEquals(StayState.ADMITTED, at(6, w -> w.em.find(Stay.class, stay).state()));
        assertEquals(RoomPhase.OCCUPIED, phase(here));
        assertEquals(RoomPhase.RESERVED, phase(there));
        at(7, w -> w.journeys.pickUp(manager(here.site()), transfer, false, null));
        at(8, w -> w.journeys.arrive(manager(there.site()), transfer, new Word(null, null), null));
        assertEquals(TransferState.ARRIVED, state());
    }

    @Test
    void who_has_not_arrived_after_all_is_on_the_way_and_their_bed_is_kept_still() {
        pickedUp();
        at(6, w -> w.journeys.arrive(manager(there.site()), transfer, new Word(null, null), null));
        withdraw(7, there.site());
        assertEquals(TransferState.PICKED_UP, state());
        assertEquals(RoomPhase.RESERVED, phase(there));
        at(8, w -> w.journeys.arrive(manager(there.site()), transfer, new Word(null, null), null));
        at(9, w -> w.journeys.complete(manager(there.site()), transfer, null, null));
        withdraw(10, there.site());
        assertEquals(TransferState.ARRIVED, state());
    }

    @Test
    void nothing_is_taken_back_without_a_reason_nor_once_it_is_called_off() {
        assertThrows(Invalid.class, () -> at(4, w -> w.withdrawals.withdraw(manager(there.site()), transfer, " ", false, null)));
        at(4, w -> w.transfers.cancel(manager(here.site()), transfer, "病情好转", null));
        assertThrows(TransferStepRefused.class, () -> withdraw(5, here.site()));
    }

    private void pickedUp() {
        at(4, w -> w.transfers.arrange(manager(here.site()), transfer, Vehicle.of("湘B·A2019", null, null, NOW.plusSeconds(300), null), null));
        at(5, w -> w.journeys.pickUp(manager(here.site()), transfer, false, null));
    }

    private void withdraw(int minutes, UUID by) {
        at(minutes, w -> w.withdrawals.withdraw(manager(by), transfer, "点错了人", false, null));
    }

    private TransferState state() {
        return at(20, w -> w.state(transfer));
    }

    private RoomPhase phase(StayWorld.House house) {
        return at(20, w -> w.stay.phase(house.rooms().get(0).room()));
    }

    private <T> T at(int minutes, Function<TransferWorld, T> work) {
        return TransferWorld.at(database, NOW.plusSeconds(minutes * 60L), work);
    }
}
