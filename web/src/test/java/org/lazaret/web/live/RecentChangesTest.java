package org.lazaret.web.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecentChangesTest {
    private static final UUID SITE = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("018f0000-0000-7000-8000-000000000002");

    private final RecentChanges recent = new RecentChanges("run1");

    @Test
    void a_page_hears_what_it_missed_at_its_own_site() {
        String heard = recent.id(recent.add(SITE, "rooms", null));
        recent.add(OTHER, "rooms", null);
        Change missed = recent.add(SITE, "stays", OTHER);
        assertEquals(Optional.of(List.of(missed)), recent.since(heard, SITE));
        assertEquals(Optional.of(List.of()), recent.since(recent.now(), SITE));
    }

    @Test
    void what_fell_out_of_memory_cannot_be_told() {
        String before = recent.now();
        String first = recent.id(recent.add(SITE, "rooms", null));
        for (int i = 0; i < RecentChanges.KEPT; i++) {
            recent.add(SITE, "rooms", null);
        }
        assertEquals(Optional.empty(), recent.since(before, SITE));
        assertEquals(RecentChanges.KEPT, recent.since(first, SITE).orElseThrow().size());
    }

    @Test
    void an_id_of_another_run_or_of_nobody_cannot_be_told() {
        recent.add(SITE, "rooms", null);
        for (String id : List.of("run0-1", "run1-2", "run1-x", "", "run1--1", "run1-99999999999999999999")) {
            assertEquals(Optional.empty(), recent.since(id, SITE), id);
        }
    }

    @Test
    void says_what_and_about_which_and_nothing_else() {
        assertEquals("{\"what\":\"rooms\"}", recent.add(SITE, "rooms", null).json());
        assertEquals("{\"what\":\"stays\",\"subject\":\"" + OTHER + "\"}", recent.add(SITE, "stays", OTHER).json());
    }
}
