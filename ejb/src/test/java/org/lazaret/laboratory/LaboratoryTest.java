package org.lazaret.laboratory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.laboratory.LaboratoryWorld.CDC;
import static org.lazaret.laboratory.LaboratoryWorld.HOSPITAL;
import static org.lazaret.laboratory.LaboratoryWorld.KIT;
import static org.lazaret.laboratory.LaboratoryWorld.reported;
import static org.lazaret.laboratory.LaboratoryWorld.somebody;
import static org.lazaret.sample.SampleWorld.NOW;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.laboratory.TubeResults.Answer;
import org.lazaret.sample.Contents;
import org.lazaret.sample.SampleWorld;
import org.lazaret.sample.Swab;
import org.lazaret.sample.TubeClosed;
import org.lazaret.sample.TubeEmpty;
import org.lazaret.sample.TubeUnknown;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.UuidBytes;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.StayWorld;
import org.lazaret.stay.StayWorld.House;
import org.lazaret.testing.Database;
import org.lazaret.testplan.Outcome;

/** Tubes on their way, and what is found in them, on a real database. */
@ExtendWith(Database.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LaboratoryTest {
    private static final Instant SENT = NOW.plusSeconds(1800);
    private static final Instant REPORTED = NOW.plusSeconds(3600);
    private static final Instant LATER = NOW.plusSeconds(7200);
    private static final int PEOPLE = 12;

    private final Database database;
    private final List<UUID> people = new ArrayList<>();
    private House house;

    LaboratoryTest(Database database) {
        this.database = database;
    }

    @BeforeAll
    void a_house_and_two_laboratories() {
        house = StayWorld.house(database, SiteKind.ISOLATION, PEOPLE, 1);
        for (int i = 0; i < PEOPLE; i++) {
            UUID bed = house.bed(i);
            people.add(StayWorld.at(database, NOW, w -> SampleWorld.guest(w, house.site(), "甲", bed)));
        }
        LaboratoryWorld.at(database, NOW, w -> Set.of(w.enter(CDC), w.enter(HOSPITAL)));
    }

    @Test
    void a_laboratory_is_one_however_its_name_is_spaced() {
        LaboratoryWorld.at(database, LATER, w -> {
            Laboratory first = w.laboratories.enter(somebody(), "湘雅 检验 Ａ").laboratory();
            Laboratories.Entered again = w.laboratories.enter(somebody(), "湘雅检验a ");
            assertFalse(again.isNew());
            assertEquals(first.id(), again.laboratory().id());
            assertThrows(Invalid.class, () -> w.laboratories.enter(somebody(), "  "));
            return null;
        });
    }

    @Test
    void of_ten_who_enter_a_laboratory_at_once_all_have_the_same() {
        List<Database.Outcome<Laboratories.Entered>> outcomes = database.together(10, rival -> LaboratoryWorld.at(database, LATER,
                w -> w.laboratories.enter(somebody(), "华大基因" + (rival % 2 == 0 ? "" : " "))));
        assertEquals(1, outcomes.stream().map(outcome -> outcome.answer().laboratory().id()).distinct().count(), outcomes::toString);
        assertEquals(1, outcomes.stream().filter(outcome -> outcome.answer().isNew()).count());
    }

    @Test
    void a_tube_goes_from_filling_to_its_result_and_says_so_at_each_step() {
        String tube = tube(5);
        assertEquals(TubeState.EMPTY, row(tube).state());
        UUID sample = keep(people.get(0), tube);
        assertEquals(TubeState.FILLING, row(tube).state());
        assertEquals(SampleState.COLLECTED, state(people.get(0), sample));
        UUID consignment = send(tube);
        assertEquals(TubeState.DISPATCHED, row(tube).state());
        assertEquals(SampleState.DISPATCHED, state(people.get(0), sample));
        receive(consignment, null, List.of());
        assertEquals(TubeState.RECEIVED, row(tube).state());
        assertEquals(SampleState.RECEIVED, state(people.get(0), sample));
        take(reported(tube, Outcome.NEGATIVE, REPORTED));
        assertEquals(TubeState.RESULTED, row(tube).state());
        assertEquals(SampleState.NEGATIVE, state(people.get(0), sample));
        assertEquals(CDC, row(tube).laboratoryName());
    }

    @Test
    void full_closed_and_missing_tubes_say_so() {
        String single = filled(1, 1);
        assertEquals(TubeState.FULL, row(single).state());
        SampleWorld.at(database, SENT, w -> w.tubes.close(somebody(), single, null));
        assertEquals(TubeState.CLOSED, row(single).state());
        UUID consignment = send(single);
        receive(consignment, List.of(), List.of(single));
        assertEquals(TubeState.MISSING, row(single).state());
        receive(consignment, List.of(single), List.of());
        assertEquals(TubeState.RECEIVED, row(single).state(), "what was missing came later");
    }

    @Test
    void the_same_consignment_again_is_one_and_another_under_its_id_is_refused() {
        String tube = filled(1, 1);
        UUID id = UUID.randomUUID();
        Consignments.Sending sending = new Consignments.Sending(id, CDC, List.of(tube), SENT, "老周");
        assertTrue(send(sending).isNew());
        assertFalse(send(sending).isNew());
        assertFalse(send(new Consignments.Sending(id, "株洲市 疾控中心", List.of(tube), null, "老周")).isNew());
        assertThrows(ConsignmentDiffers.class, () -> send(new Consignments.Sending(id, HOSPITAL, List.of(tube), SENT, "老周")));
        assertThrows(ConsignmentDiffers.class, () -> send(new Consignments.Sending(id, CDC, List.of(tube, filled(1, 1)), SENT, "老周")));
        TubeDispatched gone = assertThrows(TubeDispatched.class, () -> send(new Consignments.Sending(UUID.randomUUID(), CDC, List.of(tube), null, null)));
        assertEquals(id, gone.facts().get("consignment"));
        assertThrows(TubeEmpty.class, () -> send(new Consignments.Sending(UUID.randomUUID(), CDC, List.of(tube(1)), null, null)));
        assertThrows(TubeUnknown.class, () -> send(new Consignments.Sending(UUID.randomUUID(), CDC, List.of("NOSUCH"), null, null)));
        assertThrows(LaboratoryUnknown.class, () -> send(new Consignments.Sending(UUID.randomUUID(), "无名检验所", List.of(filled(1, 1)), null, null)));
        assertThrows(Invalid.class, () -> send(new Consignments.Sending(UUID.randomUUID(), CDC, List.of(filled(1, 1)), NOW.minusSeconds(1), null)));
    }

    @Test
    void of_ten_who_send_a_tube_at_once_one_does() {
        String tube = filled(5, 2);
        List<Database.Outcome<Boolean>> outcomes = database.together(10,
                rival -> send(new Consignments.Sending(UUID.randomUUID(), CDC, List.of(tube), null, null)).isNew());
        assertEquals(1, outcomes.stream().filter(Database.Outcome::succeeded).count());
        assertEquals(9, outcomes.stream().filter(outcome -> outcome.thrown() instanceof TubeDispatched).count(), outcomes::toString);
    }

    @Test
    void what_was_sent_is_closed_and_saying_twice_what_came_changes_nothing() {
        String tube = filled(5, 1);
        UUID consignment = send(tube);
        assertThrows(TubeClosed.class, () -> SampleWorld.at(database, LATER,
                w -> w.samples.keep(somebody(), house.site(), SampleWorld.swab(people.get(3), tube, SENT.plusSeconds(1)))));
        receive(consignment, null, List.of());
        receive(consignment, null, List.of());
        assertEquals(1, database.count("SELECT COUNT(*) FROM tube_receipt r JOIN tube t ON t.id = r.tube_id WHERE t.code = ?", tube));
        assertThrows(TubeUnknown.class, () -> receive(consignment, List.of("B-404"), List.of()));
        assertThrows(Invalid.class, () -> receive(consignment, List.of(tube), List.of(tube)));
        assertThrows(Invalid.class, () -> LaboratoryWorld.at(database, LATER,
                w -> w.receipts.receive(somebody(), consignment, new Receipts.Arrival(SENT.minusSeconds(1), null, null, null))));
    }

    @Test
    void the_same_result_again_is_one_and_another_names_what_it_corrects() {
        String tube = sentSingle(people.get(0));
        Reported negative = reported(tube, Outcome.NEGATIVE, REPORTED);
        TubeResult first = take(negative).result();
        assertEquals(TubeResults.Receiving.REPEATED, take(negative).outcome());
        Answer differs = take(reported(tube, Outcome.POSITIVE, REPORTED));
        assertEquals(first.id(), ((ResultDiffers) differs.refusal()).facts().get("standing"));
        Reported correction = new Reported(tube, Outcome.POSITIVE, CDC, KIT, REPORTED, first.id(), "复核");
        assertEquals(TubeResults.Receiving.KEPT, take(correction).outcome());
        assertEquals(TubeResults.Receiving.REPEATED, take(correction).outcome());
        assertEquals(TubeResults.Receiving.REPEATED, take(negative).outcome(), "a replay of what was corrected since");
        assertEquals("result-differs", take(new Reported(tube, Outcome.WEAK, CDC, KIT, REPORTED, first.id(), "再改")).refusal().type());
        assertEquals(2, database.count("SELECT COUNT(*) FROM tube_result r JOIN tube t ON t.id = r.tube_id WHERE t.code = ?", tube));
    }

    @Test
    void of_many_results_each_is_kept_or_refused_for_itself() {
        String good = sentSingle(people.get(1));
        String atHome = filled(1, 1);
        List<Answer> answers = LaboratoryWorld.at(database, LATER, w -> w.results.takeAll(somebody(), house.site(), List.of(
                reported(good, Outcome.NEGATIVE, REPORTED), reported("NOSUCH", Outcome.NEGATIVE, REPORTED), reported(atHome, Outcome.NEGATIVE, REPORTED),
                new Reported(good, Outcome.NEGATIVE, "无名检验所", KIT, REPORTED, null, null), reported(good, Outcome.NEGATIVE, REPORTED),
                reported(good, Outcome.INVALID, NOW.minusSeconds(1)), new Reported(sentSingle(people.get(2)), Outcome.NEGATIVE, CDC, KIT, REPORTED, UUID.randomUUID(), "错"))));
        assertEquals(List.of("KEPT", "tube-unknown", "tube-not-dispatched", "laboratory-unknown", "REPEATED", "before-collection", "unknown-result"),
                answers.stream().map(answer -> answer.refusal() == null ? answer.outcome().name()
                        : answer.refusal() instanceof Invalid invalid ? invalid.fields().get(0).code() : answer.refusal().type()).toList());
    }

    @Test
    void of_ten_who_report_at_once_one_is_first() {
        String tube = sentSingle(people.get(0));
        List<Database.Outcome<Answer>> outcomes = database.together(10, rival -> take(reported(tube, rival % 2 == 0 ? Outcome.NEGATIVE : Outcome.WEAK, REPORTED)));
        assertEquals(1, outcomes.stream().filter(outcome -> outcome.answer().outcome() == TubeResults.Receiving.KEPT).count(), outcomes::toString);
        assertEquals(5, outcomes.stream().filter(outcome -> outcome.answer().refusal() instanceof ResultDiffers).count());
    }

    @Test
    void a_single_positive_is_told_once_and_taken_back_by_a_correction() {
        String tube = sentSingle(people.get(4));
        LaboratoryWorld.at(database, LATER, w -> {
            TubeResult result = w.results.takeAll(somebody(), house.site(), List.of(reported(tube, Outcome.POSITIVE, REPORTED))).get(0).result();
            w.results.takeAll(somebody(), house.site(), List.of(reported(tube, Outcome.POSITIVE, REPORTED)));
            assertEquals(1, w.found.events().size());
            PositiveFound found = w.found.events().get(0);
            assertEquals(people.get(4), found.person());
            assertEquals(REPORTED, found.when().occurredAt());
            assertEquals(LATER, found.when().recordedAt());
            w.results.takeAll(somebody(), house.site(), List.of(new Reported(tube, Outcome.NEGATIVE, CDC, KIT, REPORTED, result.id(), "样本混淆")));
            assertEquals(1, w.found.events().size());
            assertEquals("样本混淆", w.taken.events().get(0).reason());
            assertEquals(List.of(Outcome.POSITIVE, Outcome.NEGATIVE), w.recorded.events().stream().map(event -> event.results().get(0).outcome()).toList());
            return null;
        });
    }

    @Test
    void a_positive_opens_one_transfer_to_a_hospital_and_a_correction_cancels_it_while_nobody_has_decided() {
        UUID person = people.get(11);
        String tube = sentSingle(person);
        TubeResult result = take(reported(tube, Outcome.POSITIVE, REPORTED)).result();
        take(reported(tube, Outcome.POSITIVE, REPORTED));
        assertTrue(LaboratoryWorld.at(database, LATER, w -> w.transfers.open(person)).isPresent());
        take(new Reported(tube, Outcome.NEGATIVE, CDC, KIT, REPORTED, result.id(), "样本混淆"));
        assertTrue(LaboratoryWorld.at(database, LATER, w -> w.transfers.open(person)).isEmpty());
    }

    @Test
    void of_a_positive_pool_each_is_recalled_and_nobody_is_positive() {
        String tube = filled(5, 3);
        send(tube);
        LaboratoryWorld.at(database, LATER, w -> {
            w.results.takeAll(somebody(), house.site(), List.of(reported(tube, Outcome.POSITIVE, REPORTED)));
            assertEquals(List.of(), w.found.events());
            assertEquals(3, w.recorded.events().get(0).results().get(0).people().size());
            return null;
        });
        assertEquals(List.of(SampleState.RECALLED, SampleState.RECALLED, SampleState.RECALLED), LaboratoryWorld.at(database, LATER,
                w -> w.tubes.sheet(somebody(), tube, false).members().stream().map(member -> member.examined().state()).toList()));
    }

    @Test
    void the_right_person_written_down_after_the_result_is_told_and_the_wrong_one_taken_back() {
        String tube = tube(1);
        UUID wrong = keep(people.get(5), tube);
        send(tube);
        take(reported(tube, Outcome.POSITIVE, REPORTED));
        LaboratoryWorld.at(database, LATER, w -> {
            w.sample.samples.withdraw(somebody(), wrong, "扫错腕带");
            assertEquals(people.get(5), w.taken.events().get(0).person());
            w.sample.samples.keep(somebody(), house.site(), SampleWorld.swab(people.get(6), tube, NOW.plusSeconds(5)));
            assertEquals(people.get(6), w.found.events().get(0).person());
            return null;
        });
    }

    @Test
    void what_was_known_at_a_moment_leaves_out_what_was_recorded_later() {
        UUID person = people.get(7);
        String tube = tube(1);
        UUID sample = keep(person, tube);
        send(tube);
        TubeResult first = LaboratoryWorld.at(database, REPORTED, w -> w.results.takeAll(somebody(), house.site(),
                List.of(reported(tube, Outcome.NEGATIVE, REPORTED)))).get(0).result();
        take(new Reported(tube, Outcome.WEAK, CDC, KIT, REPORTED, first.id(), "复核"));
        SampleWorld.at(database, LATER.plusSeconds(60), w -> w.samples.withdraw(somebody(), sample, "误登记"));
        assertEquals(List.of("-", "COLLECTED", "DISPATCHED", "NEGATIVE", "WEAK", "WITHDRAWN"), List.of(NOW.minusSeconds(1), NOW, SENT, REPORTED, LATER,
                LATER.plusSeconds(60)).stream().map(moment -> LaboratoryWorld.at(database, LATER, w -> w.facts.asOf(List.of(person), moment)
                        .getOrDefault(person, List.of()).stream().filter(one -> one.sample().id().equals(sample))
                        .map(one -> one.state().name()).findFirst().orElse("-"))).toList());
    }

    @Test
    void a_row_of_a_list_corrects_only_with_a_reason() {
        String tube = sentSingle(people.get(8));
        row(tube, Outcome.NEGATIVE, null);
        row(tube, Outcome.NEGATIVE, null);
        assertThrows(ResultDiffers.class, () -> row(tube, Outcome.INVALID, null));
        row(tube, Outcome.INVALID, "样本量不足");
        row(tube, Outcome.INVALID, "样本量不足");
        assertEquals(2, database.count("SELECT COUNT(*) FROM tube_result r JOIN tube t ON t.id = r.tube_id WHERE t.code = ?", tube));
        assertEquals(Outcome.INVALID, row(tube).outcome());
    }

    @Test
    void facts_and_lists_take_as_many_statements_for_many_as_for_one() {
        List<String> tubes = IntStream.range(0, 10).mapToObj(i -> sentSingle(people.get(i))).toList();
        tubes.forEach(tube -> take(reported(tube, Outcome.NEGATIVE, REPORTED)));
        assertEquals(asked(w -> w.facts.of(people.subList(0, 1)).size()), asked(w -> w.facts.of(people).size()));
        assertEquals(3, asked(w -> w.pages.found(somebody(), house.site(), true).size()));
        assertEquals(3, asked(w -> w.pages.sent(somebody(), house.site(), true).size()));
        assertEquals(2, asked(w -> w.tubes.stock(somebody(), house.site(), Set.of(TubeState.RESULTED), null, null, 50, true).items().size()));
    }

    @Test
    void tubes_are_found_by_how_far_they_have_come_and_by_a_part_of_their_code() {
        String empty = tube(20);
        TubePages.Stock stock = LaboratoryWorld.at(database, LATER, w -> w.tubes.stock(somebody(), house.site(), Set.of(TubeState.EMPTY), empty.substring(2), null, 50, false));
        assertEquals(List.of(empty), stock.items().stream().map(TubeRow::code).toList());
        assertEquals(List.of(1, 5, 10, 20), stock.sizes());
        Map<TubeState, Long> counts = stock.counts();
        assertEquals(database.count("SELECT COUNT(*) FROM tube WHERE site_id = ?", (Object) UuidBytes.of(house.site())),
                counts.values().stream().mapToLong(Long::longValue).sum());
    }

    @Test
    void the_database_itself_keeps_one_first_result_each_corrected_once_and_no_tube_twice_on_its_way() {
        String tube = sentSingle(people.get(9));
        TubeResult first = take(reported(tube, Outcome.NEGATIVE, REPORTED)).result();
        String copy = """
                INSERT INTO tube_result (id, tube_id, outcome, laboratory_id, reagent, reported_at, recorded_at, recorded_by, corrects_id, reason)
                SELECT ?, tube_id, 'WEAK', laboratory_id, reagent, reported_at, recorded_at, recorded_by, ?, ? FROM tube_result WHERE id = ?""";
        assertThrows(SQLException.class, () -> database.execute(copy, UuidBytes.of(UUID.randomUUID()), null, null, UuidBytes.of(first.id())));
        assertThrows(SQLException.class, () -> database.execute(copy, UuidBytes.of(UUID.randomUUID()), UuidBytes.of(first.id()), null, UuidBytes.of(first.id())));
        take(new Reported(tube, Outcome.WEAK, CDC, KIT, REPORTED, first.id(), "复核"));
        assertThrows(SQLException.class, () -> database.execute(copy, UuidBytes.of(UUID.randomUUID()), UuidBytes.of(first.id()), "再改", UuidBytes.of(first.id())));
        assertThrows(SQLException.class, () -> database.execute(
                "INSERT INTO consigned_tube SELECT tube_id, consignment_id, site_id FROM consigned_tube WHERE tube_id = (SELECT id FROM tube WHERE code = ?)", tube));
    }

    private void row(String tube, Outcome outcome, String reason) {
        LaboratoryWorld.at(database, LATER, w -> {
            w.results.take(somebody(), house.site(), new ResultRow(tube, outcome, CDC, KIT, LocalDateTime.parse("2021-08-09T12:00:00"), reason));
            return null;
        });
    }

    private long asked(ToLongFunction<LaboratoryWorld> work) {
        return LaboratoryWorld.at(database, LATER, w -> {
            w.sample.stay.sites.protocol(w.sample.stay.sites.find(house.site()));
            long before = Database.questions(w.sample.stay.em);
            assertTrue(work.applyAsLong(w) > 0);
            return Database.questions(w.sample.stay.em) - before - 1;
        });
    }

    private TubeRow row(String tube) {
        return LaboratoryWorld.at(database, LATER, w -> w.rows.coded(List.of(tube)).get(0));
    }

    private SampleState state(UUID person, UUID sample) {
        return LaboratoryWorld.at(database, LATER, w -> w.facts.of(List.of(person)).get(person).stream().filter(one -> one.sample().id().equals(sample))
                .findFirst().orElseThrow().state());
    }

    private Answer take(Reported reported) {
        return LaboratoryWorld.at(database, LATER, w -> w.results.takeAll(somebody(), house.site(), List.of(reported)).get(0));
    }

    private Consignments.Sent send(Consignments.Sending sending) {
        return LaboratoryWorld.at(database, SENT, w -> w.consignments.send(somebody(), house.site(), sending));
    }

    private UUID send(String tube) {
        return LaboratoryWorld.sent(database, house.site(), SENT, List.of(tube));
    }

    private void receive(UUID consignment, List<String> came, List<String> missing) {
        LaboratoryWorld.at(database, SENT.plusSeconds(600), w -> w.receipts.receive(somebody(), consignment, new Receipts.Arrival(null, came, missing, null)));
    }

    private String sentSingle(UUID person) {
        String tube = tube(1);
        keep(person, tube);
        send(tube);
        return tube;
    }

    private String filled(int capacity, int count) {
        String tube = tube(capacity);
        people.subList(0, count).forEach(person -> keep(person, tube));
        return tube;
    }

    private UUID keep(UUID person, String tube) {
        Swab swab = SampleWorld.swab(person, tube, NOW);
        SampleWorld.at(database, NOW, w -> w.samples.keep(somebody(), house.site(), swab));
        return swab.id();
    }

    private String tube(int capacity) {
        return SampleWorld.tubes(database, house.site(), capacity, Contents.PEOPLE, 1).get(0);
    }
}
