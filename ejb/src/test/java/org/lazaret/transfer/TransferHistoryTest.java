package org.lazaret.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lazaret.shared.Occurrence;
import org.lazaret.transfer.TransferStep.Kind;
import org.lazaret.transfer.TransferStep.Signed;

/** What stands of the steps of a transfer, and which step follows which. */
class TransferHistoryTest {
    private static final UUID ID = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2021-08-09T02:24:00Z");
    private static final Destination SITE = Destination.of(UUID.randomUUID(), null);
    private static final Destination OUTSIDE = Destination.of(null, "市二医院");

    @Test
    void a_step_that_was_withdrawn_stands_no_more() {
        List<TransferStep> steps = steps(Kind.REQUESTED, Kind.ORIGIN_APPROVED, Kind.DESTINATION_APPROVED);
        steps.add(new TransferStep(new TransferStep.Key(ID, 4), Kind.WITHDRAWN, signed(4)).correcting(steps.get(2)));
        TransferHistory history = new TransferHistory(steps);
        assertEquals(TransferState.ORIGIN_APPROVED, history.state());
        assertEquals(Kind.ORIGIN_APPROVED, history.last().orElseThrow().kind());
        assertEquals(signed(2).when().occurredAt(), history.since());
    }

    @Test
    void without_the_second_direction_the_first_one_counts_again() {
        List<TransferStep> steps = steps(Kind.REQUESTED, Kind.ORDERED_BY_DOCTOR, Kind.REFUSED, Kind.ORIGIN_APPROVED);
        steps.get(1).to(OUTSIDE);
        steps.get(3).to(SITE);
        TransferHistory history = new TransferHistory(steps);
        assertEquals(SITE, history.destination());
        assertFalse(history.isOrder());
        TransferHistory before = history.without(steps.get(3));
        assertEquals(OUTSIDE, before.destination());
        assertTrue(before.isOrder());
        assertEquals(TransferState.REFUSED, before.state());
        assertNull(before.vehicle());
    }

    @Test
    void what_only_adds_to_the_record_leads_nowhere_and_is_no_last_step() {
        TransferHistory history = new TransferHistory(steps(Kind.REQUESTED, Kind.GROUND_ADDED, Kind.GROUND_REFUTED));
        assertEquals(TransferState.REQUESTED, history.state());
        assertEquals(Kind.REQUESTED, history.last().orElseThrow().kind());
    }

    @ParameterizedTest
    @EnumSource(TransferState.class)
    void nothing_follows_what_is_over_but_taking_a_completion_back(TransferState state) {
        Set<Kind> next = Arrays.stream(Kind.values()).filter(kind -> TransferCycle.allows(kind, state)).collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
        assertEquals(state == TransferState.COMPLETED, next.equals(Set.of(Kind.WITHDRAWN)));
        assertEquals(state == TransferState.CANCELLED, next.isEmpty());
        assertEquals(!state.isOver() && !state.hasLeft(), next.contains(Kind.CANCELLED));
    }

    @Test
    void each_way_through_the_cycle_ends_where_the_states_say() {
        Kind[] whole = {Kind.REQUESTED, Kind.ORIGIN_APPROVED, Kind.DESTINATION_APPROVED, Kind.ARRANGED, Kind.ARRANGED, Kind.PICKED_UP, Kind.ARRIVED, Kind.COMPLETED};
        TransferState state = TransferState.REQUESTED;
        for (Kind kind : whole) {
            assertTrue(TransferCycle.allows(kind, state), kind + " from " + state);
            state = TransferCycle.after(kind, state);
        }
        assertEquals(TransferState.COMPLETED, state);
        assertEquals(List.of(TransferState.ORIGIN_APPROVED, TransferState.DESTINATION_APPROVED, TransferState.ARRANGED),
                Stream.of(TransferState.values()).filter(from -> TransferCycle.allows(Kind.REFUSED, from)).toList());
    }

    private static List<TransferStep> steps(Kind... kinds) {
        List<TransferStep> steps = new ArrayList<>();
        for (Kind kind : kinds) {
            int seq = steps.size() + 1;
            steps.add(new TransferStep(new TransferStep.Key(ID, seq), kind, signed(seq)));
        }
        return steps;
    }

    private static Signed signed(int minutes) {
        Instant at = NOW.plusSeconds(minutes * 60L);
        return new Signed(ID, "谭向晚", new Occurrence(at, at), "world", "因故");
    }
}
