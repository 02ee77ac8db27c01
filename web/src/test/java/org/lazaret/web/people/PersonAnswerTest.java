package org.lazaret.web.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lazaret.access.Role;
import org.lazaret.identity.BirthDate;
import org.lazaret.identity.PersonName;
import org.lazaret.identity.Phone;
import org.lazaret.identity.Sex;
import org.lazaret.people.EmergencyContact;
import org.lazaret.people.People;
import org.lazaret.people.Person;
import org.lazaret.people.PersonFacts;
import org.lazaret.people.Sight;
import org.lazaret.web.Json;

class PersonAnswerTest {
    private static final Person CHEN = new Person(new PersonFacts(PersonName.of("陈桂花"), Sex.FEMALE, BirthDate.parse("1968-03-14"),
            "CN", "zh", new Phone("+8613800138000"), "不吃辣", "晏家湾社区2栋502",
            new EmergencyContact("刘长河", "丈夫", "+8613900139000"), null, null), true, Instant.EPOCH, UUID.randomUUID());

    @Test
    void a_nurse_reads_whom_to_call() {
        JsonNode seen = seenBy(Role.NURSE);
        assertEquals("陈桂花", seen.get("name").asText());
        assertEquals("Chen GH", seen.get("englishName").asText());
        assertEquals("+8613800138000", seen.get("phone").asText());
        assertEquals("1968-03-14", seen.get("birth").asText());
        assertTrue(seen.get("madeUp").asBoolean());
        assertEquals(Set.of("full", "family", "given"), Set.copyOf(names(seen.get("written"))));
    }

    @Test
    void the_laboratory_reads_the_name_and_no_telephone_nor_address() {
        JsonNode seen = seenBy(Role.LABORATORY);
        assertEquals("陈桂花", seen.get("name").asText());
        assertEquals("138****8000", seen.get("phone").asText());
        assertTrue(seen.get("address").isNull());
        assertTrue(seen.get("diet").isNull());
    }

    @Test
    void the_command_centre_gets_initials_and_nothing_that_names_anybody() {
        JsonNode seen = seenBy(Role.COMMAND_CENTRE);
        assertEquals("CGH", seen.get("name").asText());
        assertEquals("1968", seen.get("birth").asText());
        String all = seen.toString();
        for (String secret : List.of("陈", "桂", "刘长河", "13800138000", "13900139000", "晏家湾", "03-14", "Chen")) {
            assertFalse(all.contains(secret), secret);
        }
    }

    @Test
    void who_holds_two_roles_sees_with_both() {
        assertEquals("陈桂花", answer(Set.of(Role.COMMAND_CENTRE, Role.NURSE)).get("name").asText());
    }

    private static JsonNode seenBy(Role role) {
        return answer(Set.of(role));
    }

    private static JsonNode answer(Set<Role> roles) {
        return Json.mapper().valueToTree(PersonAnswer.masked(new People.Page(CHEN, List.of(), Sight.of(roles))));
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
