package org.lazaret.drafting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.drafting.DraftWorld.COMMAND;
import static org.lazaret.drafting.DraftWorld.INSPECTOR;
import static org.lazaret.drafting.DraftWorld.TODAY;
import static org.lazaret.drafting.DraftWorld.city;
import static org.lazaret.drafting.DraftWorld.ninth;
import static org.lazaret.drafting.DraftWorld.ninthInZhuzhou;
import static org.lazaret.drafting.DraftWorld.rule;
import static org.lazaret.drafting.DraftWorld.zhuzhou;
import static org.lazaret.roomlist.SiteWorld.NOW;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lazaret.access.Caller;
import org.lazaret.access.Held;
import org.lazaret.access.Role;
import org.lazaret.protocol.Place;
import org.lazaret.protocol.Protocol;
import org.lazaret.protocol.RiskClass;
import org.lazaret.protocol.RuleValue;
import org.lazaret.protocol.Scope;
import org.lazaret.protocol.VersionHead;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.StaleVersion;
import org.lazaret.testing.Callers;
import org.lazaret.testing.Database;
import org.lazaret.testing.Database.Outcome;

/** Rules are written by one, approved by another and activated by whoever commands the area. */
@ExtendWith(Database.class)
class DraftsTest {
    private final Database database;

    DraftsTest(Database database) {
        this.database = database;
    }

    @Test
    void a_version_counts_from_its_day_on_once_two_have_looked_at_it_and_the_command_centre_has_activated_it() {
        UUID version = at(w -> w.activated(ninth(city("4303", "xiangtan-walk", TODAY.plusDays(1)))));
        at(w -> {
            assertEquals(Optional.of(14), at(w, "4303", TODAY).daysCentral(RiskClass.CLOSE_CONTACT));
            assertEquals(Optional.of(7), at(w, "4303", TODAY.plusDays(1)).daysCentral(RiskClass.CLOSE_CONTACT));
            assertEquals(NOW, w.protocols.version(version).activatedAt());
            return null;
        });
    }

    @Test
    void who_has_written_in_a_draft_cannot_approve_it() {
        UUID draft = at(w -> w.drafts.begin(INSPECTOR, ninthInZhuzhou("zhuzhou-own", TODAY)).id());
        at(w -> w.drafts.change(COMMAND, draft, 0, ninthInZhuzhou("zhuzhou-own", TODAY)).id());
        at(w -> w.activations.submit(INSPECTOR, draft).id());
        assertThrows(OwnDraft.class, () -> at(w -> w.activations.approve(INSPECTOR, draft).id()));
        assertThrows(OwnDraft.class, () -> at(w -> w.activations.approve(COMMAND, draft).id()));
    }

    @Test
    void nothing_is_activated_that_nobody_has_approved() {
        UUID draft = at(w -> w.drafts.begin(INSPECTOR, ninthInZhuzhou("zhuzhou-early", TODAY)).id());
        assertThrows(DraftStepRefused.class, () -> at(w -> w.activations.activate(COMMAND, draft).id()));
        at(w -> w.activations.submit(INSPECTOR, draft).id());
        assertThrows(DraftStepRefused.class, () -> at(w -> w.activations.activate(COMMAND, draft).id()));
    }

    @Test
    void what_is_sent_back_is_written_anew_and_approved_anew() {
        UUID draft = at(w -> w.drafts.begin(INSPECTOR, ninthInZhuzhou("zhuzhou-back", TODAY)).id());
        at(w -> w.activations.submit(INSPECTOR, draft).id());
        at(w -> w.activations.approve(COMMAND, draft).id());
        assertThrows(Invalid.class, () -> at(w -> w.activations.sendBack(COMMAND, draft, " ").id()));
        at(w -> w.activations.sendBack(COMMAND, draft, "采样日与通告不符").id());
        assertThrows(DraftStepRefused.class, () -> at(w -> w.activations.activate(COMMAND, draft).id()));
        assertEquals(DraftState.WRITTEN, at(w -> w.drafts.of(INSPECTOR, draft).state()));
        assertEquals("采样日与通告不符", at(w -> w.drafts.of(INSPECTOR, draft).steps().get(3).reason()));
    }

    @Test
    void a_submitted_draft_is_not_changed_behind_the_reviewers_back() {
        UUID draft = at(w -> w.drafts.begin(INSPECTOR, ninthInZhuzhou("zhuzhou-still", TODAY)).id());
        long version = at(w -> w.activations.submit(INSPECTOR, draft).version());
        assertThrows(StaleVersion.class, () -> at(w -> w.drafts.change(INSPECTOR, draft, version - 1, ninthInZhuzhou("x1", TODAY)).id()));
        assertThrows(DraftStepRefused.class, () -> at(w -> w.drafts.change(INSPECTOR, draft, version, ninthInZhuzhou("x1", TODAY)).id()));
    }

    @Test
    void says_all_that_is_missing_before_somebody_reviews_it() {
        VersionHead bare = new VersionHead(null, Scope.CITY, "4302", null, null, null, null, null, null, null, null);
        UUID draft = at(w -> w.drafts.begin(INSPECTOR, new Drafts.Written(bare, null, List.of())).id());
        Invalid refused = assertThrows(Invalid.class, () -> at(w -> w.activations.submit(INSPECTOR, draft).id()));
        assertEquals(List.of("code", "effectiveFrom", "sureness", "name.zh", "name.en", "source.zh", "source.en", "rules"),
                refused.fields().stream().map(Invalid.Field::path).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"days-central|four|no-rule-value", "days-central|-1|no-rule-value", "days-central|400|no-rule-value", "test-days|7,4|no-rule-value",
        "specimen|NASAL|no-rule-value", "day-count|DAY_TWO|no-rule-value", "no-such-rule|1|unknown-rule", "fever-line|37.30|holds-for-everybody"})
    void refuses_what_is_no_value_of_a_rule(String rule, String value, String code) {
        Drafts.Written written = new Drafts.Written(zhuzhou("zhuzhou-wrong", TODAY), null, List.of(rule("days-home", "3"), rule(rule, value)));
        Invalid refused = assertThrows(Invalid.class, () -> at(w -> w.drafts.begin(INSPECTOR, written).id()));
        assertEquals(List.of(code), refused.fields().stream().map(Invalid.Field::code).toList());
        assertTrue(refused.fields().get(0).path().startsWith("rules[1]."), refused.toString());
    }

    @Test
    void samples_lie_within_the_days_of_their_class() {
        Drafts.Written written = new Drafts.Written(zhuzhou("zhuzhou-late", TODAY), null, List.of(rule("days-central", "5"), rule("test-days", "1,5,7")));
        UUID draft = at(w -> w.drafts.begin(INSPECTOR, written).id());
        Invalid refused = assertThrows(Invalid.class, () -> at(w -> w.activations.submit(INSPECTOR, draft).id()));
        assertEquals("after-the-end", refused.fields().get(0).code());
    }

    @Test
    void what_is_replaced_ends_when_the_new_one_begins() {
        UUID first = at(w -> w.activated(ninth(city("4304", "hengyang-first", TODAY))));
        Drafts.Written second = new Drafts.Written(city("4304", "hengyang-second", TODAY.plusDays(3)), first, List.of(rule("days-central", "5")));
        at(w -> w.activated(second));
        at(w -> {
            assertEquals(TODAY.plusDays(3), w.protocols.version(first).effectiveTo());
            assertEquals(Optional.of(7), at(w, "4304", TODAY.plusDays(2)).daysCentral(RiskClass.CLOSE_CONTACT));
            assertEquals(Optional.of(5), at(w, "4304", TODAY.plusDays(3)).daysCentral(RiskClass.CLOSE_CONTACT));
            assertEquals(Optional.of(List.of(1, 4, 7, 14)), at(w, "4304", TODAY.plusDays(3)).testDays(RiskClass.CLOSE_CONTACT));
            return null;
        });
    }

    @Test
    void replaces_only_an_earlier_version_of_the_same_place() {
        UUID eighth = at(w -> w.protocols.all().stream().filter(v -> v.code().equals("cn-8")).findAny().orElseThrow().id());
        Drafts.Written written = new Drafts.Written(zhuzhou("zhuzhou-nation", TODAY), eighth, List.of(rule("days-central", "5")));
        Invalid refused = assertThrows(Invalid.class, () -> at(w -> w.drafts.begin(INSPECTOR, written).id()));
        assertEquals("no-predecessor", refused.fields().get(0).code());
    }

    @Test
    void nobody_writes_sees_or_activates_rules_of_a_place_that_is_not_theirs() {
        Caller changsha = Callers.holding(Held.in(Role.COMMAND_CENTRE, "4301"));
        Caller district = Callers.holding(Held.in(Role.COMMAND_CENTRE, "430202"));
        UUID draft = at(w -> w.drafts.begin(INSPECTOR, ninthInZhuzhou("zhuzhou-ours", TODAY)).id());
        for (Caller other : List.of(changsha, district)) {
            assertThrows(NotFound.class, () -> at(w -> w.drafts.begin(other, ninthInZhuzhou("zhuzhou-not", TODAY)).id()));
            assertThrows(NotFound.class, () -> at(w -> w.drafts.of(other, draft).id()));
            assertThrows(NotFound.class, () -> at(w -> w.activations.submit(other, draft).id()));
            assertTrue(at(w -> w.drafts.list(other)).isEmpty());
        }
        VersionHead nation = new VersionHead("cn-own", Scope.NATION, null, null, TODAY, null, "全国", "Nation", "来源", "Source", null);
        assertThrows(NotFound.class, () -> at(w -> w.drafts.begin(COMMAND, new Drafts.Written(nation, null, List.of())).id()));
    }

    @Test
    void of_many_who_activate_at_once_one_does() {
        UUID draft = at(w -> {
            UUID begun = w.drafts.begin(INSPECTOR, ninthInZhuzhou("zhuzhou-once", TODAY)).id();
            w.activations.submit(INSPECTOR, begun);
            return w.activations.approve(COMMAND, begun).id();
        });
        List<Outcome<UUID>> outcomes = database.together(6, i -> at(w -> w.activations.activate(COMMAND, draft).activated()));
        assertEquals(1, outcomes.stream().filter(Outcome::succeeded).count());
        assertEquals(1, database.count("select count(*) from protocol_version where code = 'zhuzhou-once'"));
        assertTrue(outcomes.stream().filter(o -> !o.succeeded()).allMatch(o -> Stream.iterate(o.thrown(), t -> t != null, Throwable::getCause)
                .anyMatch(t -> t instanceof DraftStepRefused || t instanceof CodeTaken)), outcomes.toString());
    }

    @Test
    void another_server_learns_of_a_version_when_it_looks() {
        database.run(em -> {
            DraftWorld here = new DraftWorld(em, NOW);
            DraftWorld there = new DraftWorld(em, NOW);
            int before = there.protocols.all().size();
            here.activated(ninthInZhuzhou("zhuzhou-cluster", TODAY));
            assertEquals(before, there.protocols.all().size());
            there.protocols.refresh();
            assertEquals(before + 1, there.protocols.all().size());
        });
    }

    private static Protocol at(DraftWorld w, String city, LocalDate on) {
        return w.protocols.inForce(new Place(city + "02005001", UUID.randomUUID()), on);
    }

    private <T> T at(Function<DraftWorld, T> work) {
        return database.call(em -> work.apply(new DraftWorld(em, NOW)));
    }
}
