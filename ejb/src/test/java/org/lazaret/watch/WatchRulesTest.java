package org.lazaret.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.protocol.Place;
import org.lazaret.protocol.Protocols;
import org.lazaret.testing.Database;

@ExtendWith(Database.class)
class WatchRulesTest {
    @Test
    void the_numbers_of_the_defaults_are_those_all_rules_are_tested_with(Database database) {
        WatchRules seeded = database.call(em -> WatchRules.of(
                new Protocols(em).inForce(new Place("430202005001", UUID.randomUUID()), LocalDate.of(2021, 8, 9))));
        assertEquals(Person.RULES, seeded);
    }
}
