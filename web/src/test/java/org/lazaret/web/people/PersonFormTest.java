package org.lazaret.web.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lazaret.identity.BirthDate;
import org.lazaret.identity.DocumentType;
import org.lazaret.identity.PersonName;
import org.lazaret.identity.Sex;
import org.lazaret.people.PersonDocument;
import org.lazaret.registration.Registrations.Newcomer;
import org.lazaret.shared.Invalid;
import org.lazaret.web.Json;

class PersonFormTest {
    private static final ObjectMapper JSON = Json.mapper();

    @Test
    void reads_a_person_as_a_form_sends_one() throws JsonProcessingException {
        Newcomer newcomer = read("""
            {"name": {"full": "买买提•艾力"}, "sex": "MALE", "birth": "1968-03", "nationality": "cn", "language": "ug",
             "phone": "138 0013 8000", "diet": " 清真 ", "address": "", "emergency": {"name": "阿依古丽", "relation": "妻子", "phone": "13900139000"},
             "documents": [{"type": "PASSPORT", "country": "cn", "number": "e 1234 5678"}],
             "notDuplicateOf": ["01795000-0000-7000-8000-000000000001"]}""").newcomer();
        assertEquals(PersonName.of("买买提·艾力"), newcomer.facts().name());
        assertEquals(BirthDate.parse("1968-03"), newcomer.facts().birth());
        assertEquals("+8613800138000", newcomer.facts().phone().e164());
        assertEquals("+8613900139000", newcomer.facts().emergency().phone());
        assertEquals("清真", newcomer.facts().diet());
        assertEquals("CN", newcomer.facts().nationality());
        assertEquals(null, newcomer.facts().address());
        assertEquals("PASSPORT:CN:E12345678", newcomer.documents().get(0).key());
        assertEquals(Set.of(UUID.fromString("01795000-0000-7000-8000-000000000001")), newcomer.notDuplicateOf());
    }

    @Test
    void a_name_is_enough() throws JsonProcessingException {
        Newcomer newcomer = read("{\"name\": {\"full\": \"王\"}}").newcomer();
        assertEquals(Sex.UNKNOWN, newcomer.facts().sex());
        assertEquals(BirthDate.UNKNOWN, newcomer.facts().birth());
        assertEquals(List.of(), newcomer.documents());
    }

    @Test
    void says_all_that_is_wrong_at_once() throws JsonProcessingException {
        PersonForm form = read("""
            {"birth": "1968-02-30", "phone": "12", "nationality": "XQ", "language": "??", "diet": "%s",
             "documents": [{"type": "RESIDENT_IDENTITY_CARD", "number": "110105194912310020"}, {"number": "1"}]}""".formatted("x".repeat(201)));
        Invalid refused = assertThrows(Invalid.class, form::newcomer);
        assertEquals(List.of("name.full missing", "birth not-a-date", "phone not-a-phone", "nationality not-a-country",
                "language not-a-language", "diet too-long", "documents[0].number check-digit-wrong", "documents[1].type missing"),
                refused.fields().stream().map(f -> f.path() + " " + f.code()).toList());
    }

    @Test
    void refuses_fields_nobody_knows_and_kinds_that_do_not_exist() {
        assertThrows(JsonProcessingException.class, () -> read("{\"name\": {\"full\": \"王\"}, \"idNumber\": \"1\"}"));
        assertThrows(JsonProcessingException.class, () -> read("{\"documents\": [{\"type\": \"LIBRARY_CARD\"}]}"));
    }

    @Test
    void a_paper_in_the_answer_is_masked_until_somebody_said_why() throws JsonProcessingException {
        var paper = new PersonDocument(UUID.randomUUID(),
                new PersonForm.Paper(DocumentType.RESIDENT_IDENTITY_CARD, null, "11010519491231002X", null).read("document"),
                Instant.EPOCH, UUID.randomUUID());
        assertEquals("110***********002X", JSON.valueToTree(PersonAnswer.PaperAnswer.of(paper, false)).get("number").asText());
        assertEquals("11010519491231002X", JSON.valueToTree(PersonAnswer.PaperAnswer.of(paper, true)).get("number").asText());
    }

    private static PersonForm read(String json) throws JsonProcessingException {
        return JSON.readValue(json, PersonForm.class);
    }
}
