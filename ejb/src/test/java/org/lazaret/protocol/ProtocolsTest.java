package org.lazaret.protocol;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lazaret.protocol.RiskClass.ARRIVAL;
import static org.lazaret.protocol.RiskClass.CLOSE_CONTACT;
import static org.lazaret.protocol.RiskClass.DISCHARGED;
import static org.lazaret.protocol.RiskClass.OTHER;
import static org.lazaret.protocol.RiskClass.RED_CODE;
import static org.lazaret.protocol.RiskClass.SECONDARY_CONTACT;
import static org.lazaret.protocol.RiskClass.YELLOW_CODE;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lazaret.testing.Database;

/** The rules that come with the migrations, asked as the field would. */
@ExtendWith(Database.class)
class ProtocolsTest {
    private static final Place YANJIAWAN = new Place("430202005001", UUID.randomUUID());
    private static final Place CHANGSHA = new Place("430102001001", UUID.randomUUID());
    private static final Place SHENZHEN = new Place("440303001001", UUID.randomUUID());
    private static final LocalDate MOCKUP_DAY = LocalDate.of(2021, 8, 9);
    private static final Instant KNOWN = Instant.parse("2021-08-09T02:24:00Z");
    /** A version may say these; no source of those that come with the product does. */
    private static final Set<Rule> LEFT_TO_VERSIONS = Set.of(Rule.TEST_LATE_DAYS_MAX, Rule.COMMUNITY_CONFIRMATION_BEFORE_RELEASE);
    private Protocols protocols;

    @BeforeEach
    void open(Database database) {
        protocols = database.call(em -> {
            Protocols read = new Protocols(em);
            read.all();
            return read;
        });
    }

    @Test
    void every_seeded_value_is_of_a_known_rule_and_reads_as_its_kind() {
        List<ProtocolVersion> versions = protocols.all();
        assertEquals(8, versions.size());
        for (ProtocolVersion version : versions) {
            for (RuleValue value : version.rules()) {
                assertDoesNotThrow(() -> Rule.of(value.rule()).kind().check(value.value()), version.code() + " " + value);
                assertTrue(value.riskClass().equals(RuleValue.ANY) || RiskClass.valueOf(value.riskClass()) != null);
                assertFalse(value.sourceZh().isBlank() || value.sourceEn().isBlank());
            }
        }
    }

    @Test
    void every_rule_of_the_domain_has_a_row() {
        Set<String> numbers = protocols.all().stream().flatMap(v -> v.rules().stream()).map(RuleValue::number).collect(Collectors.toSet());
        List<String> missing = IntStream.rangeClosed(1, 30).filter(n -> n != 23 && n != 24).mapToObj(n -> "R" + n)
                .filter(n -> !numbers.contains(n)).toList();
        assertEquals(List.of(), missing);
        Set<Rule> used = protocols.all().stream().flatMap(v -> v.rules().stream()).map(v -> Rule.of(v.rule())).collect(Collectors.toSet());
        used.addAll(LEFT_TO_VERSIONS);
        assertEquals(Set.of(Rule.values()), used);
    }

    @ParameterizedTest
    @CsvSource({"2021-08-09, CLOSE_CONTACT, 14, cn-8", "2021-08-09, ARRIVAL, 14, cn-8", "2021-08-09, SECONDARY_CONTACT, 7, cn-8",
        "2021-08-09, RED_CODE, 14, hunan-2021-08", "2021-08-09, YELLOW_CODE, 0, hunan-2021-08", "2022-06-27, CLOSE_CONTACT, 14, cn-8",
        "2022-06-28, CLOSE_CONTACT, 7, cn-9", "2022-06-28, SECONDARY_CONTACT, 0, cn-9", "2022-11-10, ARRIVAL, 7, cn-9",
        "2022-11-11, CLOSE_CONTACT, 5, cn-20-measures", "2022-11-11, ARRIVAL, 5, cn-20-measures"})
    void central_days_at_yanjiawan(LocalDate ordered, RiskClass riskClass, int days, String version) {
        Protocol protocol = protocols.inForce(YANJIAWAN, ordered);
        assertEquals(Optional.of(days), protocol.daysCentral(riskClass));
        assertEquals(version, protocol.versionFor(riskClass).orElseThrow().code());
    }

    @Test
    void where_no_version_has_a_rule_for_a_class_nothing_is_computed() {
        assertEquals(Optional.empty(), protocols.inForce(YANJIAWAN, MOCKUP_DAY).daysCentral(DISCHARGED));
        assertEquals(Optional.empty(), protocols.inForce(YANJIAWAN, MOCKUP_DAY).versionFor(OTHER));
        assertEquals(Optional.empty(), protocols.inForce(SHENZHEN, MOCKUP_DAY).daysCentral(RED_CODE));
        assertEquals(Optional.empty(), protocols.inForce(YANJIAWAN, LocalDate.of(2022, 11, 11)).versionFor(SECONDARY_CONTACT));
        assertThrows(NoRule.class, () -> protocols.inForce(CHANGSHA, MOCKUP_DAY).whole(Rule.EXIT_TEST_HOURS_MAX));
    }

    @ParameterizedTest
    @CsvSource({"2021-07-30, 24", "2021-08-01, 24", "2021-08-02, 48", "2021-08-09, 48"})
    void zhuzhou_changed_its_exit_rule_within_four_days(LocalDate on, int hours) {
        assertEquals(hours, protocols.inForce(YANJIAWAN, on).whole(Rule.EXIT_TEST_HOURS_MAX));
    }

    @Test
    void the_day_before_a_version_it_does_not_hold() {
        assertThrows(NoRule.class, () -> protocols.inForce(YANJIAWAN, LocalDate.of(2021, 7, 29)).whole(Rule.EXIT_TEST_HOURS_MAX));
        assertEquals(Optional.empty(), protocols.inForce(YANJIAWAN, LocalDate.of(2021, 7, 31)).daysCentral(RED_CODE));
    }

    @Test
    void tests_and_specimen_belong_to_the_version() {
        Protocol eighth = protocols.inForce(YANJIAWAN, MOCKUP_DAY);
        assertEquals(Optional.of(List.of(1, 4, 7, 14)), eighth.testDays(CLOSE_CONTACT));
        assertEquals(Optional.of(List.of(2, 7)), eighth.homeTestDays(ARRIVAL));
        assertEquals(Optional.of(List.of(1, 3, 7, 10, 14)), eighth.testDays(RED_CODE));
        assertEquals(Optional.of(7), eighth.daysSelfMonitoring(YELLOW_CODE));
        assertEquals(Optional.of(Specimen.NASOPHARYNGEAL), eighth.specimen(CLOSE_CONTACT));
        assertTrue(eighth.doubleSampling(CLOSE_CONTACT));
        assertFalse(eighth.doubleSampling(RED_CODE));
        assertEquals(Optional.of(Specimen.OROPHARYNGEAL), protocols.inForce(YANJIAWAN, LocalDate.of(2022, 7, 1)).specimen(ARRIVAL));
    }

    @Test
    void what_running_a_site_needs_always_has_a_value() {
        Protocol protocol = protocols.inForce(SHENZHEN, LocalDate.of(2020, 1, 1));
        assertEquals(Duration.ofHours(72), protocol.backdatingLimit());
        assertEquals(Duration.ofHours(3), protocol.turnover(false));
        assertEquals(Duration.ofHours(24), protocol.turnover(true));
        assertFalse(protocol.turnoverSample(false));
        assertTrue(protocol.turnoverSample(true));
        assertEquals(1000, protocol.disinfectantMgPerLitre());
        assertEquals(Duration.ofMinutes(30), protocol.disinfectionTime());
        assertEquals(new BigDecimal("8"), protocol.minRoomArea());
        assertEquals(new BigDecimal("1"), protocol.minBedDistance());
        assertEquals(3730, protocol.centi(Rule.FEVER_LINE));
        assertEquals(14, protocol.notAloneUnderAge());
        assertEquals(2, protocol.checkTimes().size());
        assertEquals(Duration.ofMinutes(15), protocol.alertAcknowledgement());
        assertEquals(Duration.ofMinutes(60), protocol.alertRecheck());
        assertEquals(4, protocol.openingRequirements().size());
        assertEquals(DayConvention.DAY_ZERO, protocol.dayConvention(OTHER));
    }

    @Test
    void close_and_secondary_contacts_do_not_share_a_floor_whoever_came_first() {
        Protocol protocol = protocols.inForce(YANJIAWAN, MOCKUP_DAY);
        assertFalse(protocol.sharesFloor(CLOSE_CONTACT, SECONDARY_CONTACT));
        assertFalse(protocol.sharesFloor(SECONDARY_CONTACT, CLOSE_CONTACT));
        assertTrue(protocol.sharesFloor(CLOSE_CONTACT, CLOSE_CONTACT));
        assertTrue(protocol.sharesFloor(ARRIVAL, RED_CODE));
    }

    @Test
    void an_order_keeps_its_rules_and_one_moved_to_another_version_is_ruled_by_that_one() {
        UUID eighth = version("cn-8");
        UUID ninth = version("cn-9");
        LocalDate ordered = LocalDate.of(2022, 6, 20);
        assertEquals(Optional.of(14), protocols.versions().under(eighth, YANJIAWAN, ordered, KNOWN).daysCentral(CLOSE_CONTACT));
        assertEquals(Optional.of(7), protocols.versions().under(ninth, YANJIAWAN, ordered, KNOWN).daysCentral(CLOSE_CONTACT));
        assertEquals(Optional.of(14), protocols.versions().under(ninth, YANJIAWAN, ordered, KNOWN).daysCentral(RED_CODE));
    }

    @Test
    void a_sites_own_version_is_the_narrowest_and_fills_only_what_it_says() {
        ProtocolVersion nation = new ProtocolVersion(UUID.randomUUID(), "n", Scope.NATION, null, null, MOCKUP_DAY, null, Set.of(value("days-central", "CLOSE_CONTACT", "14"), value("days-home", "CLOSE_CONTACT", "7")));
        ProtocolVersion older = new ProtocolVersion(UUID.randomUUID(), "o", Scope.NATION, null, null, MOCKUP_DAY.minusYears(1), null, Set.of(value("days-central", "CLOSE_CONTACT", "21")));
        ProtocolVersion own = new ProtocolVersion(UUID.randomUUID(), "s", Scope.SITE, null, YANJIAWAN.site(), MOCKUP_DAY, MOCKUP_DAY.plusDays(1), Set.of(value("days-central", "ANY", "10")));
        Protocol protocol = Protocol.of(List.of(older, nation, own));
        assertEquals(Optional.of(10), protocol.daysCentral(CLOSE_CONTACT));
        assertEquals(Optional.of(7), protocol.daysHome(CLOSE_CONTACT));
        assertEquals(Optional.of(14), Protocol.of(List.of(older, nation)).daysCentral(CLOSE_CONTACT));
        assertTrue(own.reaches(YANJIAWAN) && !own.reaches(CHANGSHA));
        assertTrue(own.isInForce(MOCKUP_DAY) && !own.isInForce(MOCKUP_DAY.plusDays(1)));
    }

    private UUID version(String code) {
        return protocols.all().stream().filter(v -> v.code().equals(code)).findAny().orElseThrow().id();
    }

    private static RuleValue value(String rule, String riskClass, String value) {
        return new RuleValue(rule, riskClass, value, "R1", "A", "-", "-");
    }
}
