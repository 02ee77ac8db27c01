package org.lazaret.protocol;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The rules a version can hold a value for, each with the unit and range of that value. The name in the database is the
 * constant in kebab case. Asked for through {@link Protocol}'s accessors.
 */
public enum Rule {
    // How long, and counted how
    DAY_COUNT(Kind.CONVENTION),
    DAYS_CENTRAL(Kind.DAYS),
    DAYS_HOME(Kind.DAYS),
    DAYS_SELF_MONITORING(Kind.DAYS),
    RESTARTS_WHEN_LAST_POSITIVE_LEFT(Kind.YES_NO),
    SHORTENED_BY_TESTS_OF_CONTACT(Kind.COUNT),
    FALLS_BACK_TO(Kind.CLASSES),
    // Samples of the isolated
    TEST_DAYS(Kind.DAY_LIST),
    HOME_TEST_DAYS(Kind.DAY_LIST),
    TEST_LATE_DAYS_MAX(Kind.DAYS),
    SPECIMEN(Kind.SPECIMEN),
    DOUBLE_SAMPLING(Kind.YES_NO),
    TWO_LABORATORIES(Kind.YES_NO),
    TWO_REAGENTS(Kind.YES_NO),
    COMMUNITY_CONFIRMATION_BEFORE_RELEASE(Kind.YES_NO),
    ENVIRONMENT_SAMPLED_BEFORE_RELEASE(Kind.YES_NO),
    EXIT_TEST_HOURS_MAX(Kind.HOURS),
    TUBE_SIZES(Kind.COUNT_LIST),
    // Contacts of a positive
    CONTACT_WINDOW_HOURS(Kind.HOURS),
    CONTACT_DOOR_DISTANCE(Kind.COUNT),
    RESTART_PROPOSED_FOR(Kind.WORDS),
    // Health checks and temperature
    CHECK_TIMES(Kind.TIMES),
    CHECK_OVERDUE_MINUTES(Kind.MINUTES),
    READING_AHEAD_MINUTES(Kind.MINUTES),
    GATEWAY_SILENCE_MINUTES(Kind.MINUTES),
    GATEWAY_LAG_MINUTES(Kind.MINUTES),
    FEVER_LINE(Kind.CELSIUS),
    FEVER_AT_ONCE_LINE(Kind.CELSIUS),
    FEVER_CLEAR_LINE(Kind.CELSIUS),
    FEVER_SUSTAINED_MINUTES(Kind.MINUTES),
    FEVER_CLEAR_MINUTES(Kind.MINUTES),
    FEVER_MANUAL_APART_MINUTES_MIN(Kind.MINUTES),
    FEVER_MANUAL_APART_MINUTES_MAX(Kind.MINUTES),
    FEVER_GAP_MINUTES(Kind.MINUTES),
    RELATIVE_FEVER_RISE(Kind.CELSIUS),
    RELATIVE_FEVER_CLEAR_RISE(Kind.CELSIUS),
    RELATIVE_FEVER_HISTORY_HOURS(Kind.HOURS),
    RELATIVE_FEVER_READINGS_MIN(Kind.COUNT),
    OFF_BODY_LINE(Kind.CELSIUS),
    DEVICE_FAULT_LINE(Kind.CELSIUS),
    OFF_BODY_FALL(Kind.CELSIUS),
    OFF_BODY_FALL_MINUTES(Kind.MINUTES),
    OFF_BODY_AIR(Kind.CELSIUS),
    OFF_BODY_SUSTAINED_MINUTES(Kind.MINUTES),
    OFF_BODY_CLEAR_MINUTES(Kind.MINUTES),
    WARM_UP_MINUTES(Kind.MINUTES),
    SILENCE_MINUTES(Kind.MINUTES),
    BATTERY_LOW_PERCENT(Kind.PERCENT),
    BATTERY_OK_PERCENT(Kind.PERCENT),
    REFUTATION_QUIET_MINUTES(Kind.MINUTES),
    // Test cadence of places and masses
    SITE_TEST_EVERY_DAYS(Kind.DAYS),
    STREET_WITH_CASES_TEST_EVERY_DAYS(Kind.DAYS),
    STREET_WITH_CASES_ROUNDS(Kind.COUNT),
    OTHER_STREET_TEST_EVERY_DAYS(Kind.DAYS),
    MASS_ROUNDS_MIN(Kind.COUNT),
    MASS_PEOPLE_IN_TWO_DAYS(Kind.COUNT),
    // Rooms
    OPENING_REQUIREMENTS(Kind.WORDS),
    ROOM_AREA_MIN(Kind.SQUARE_METRES),
    BED_DISTANCE_MIN(Kind.METRES),
    TURNOVER_HOURS(Kind.HOURS),
    TURNOVER_HOURS_AFTER_POSITIVE(Kind.HOURS),
    TURNOVER_SAMPLE(Kind.YES_NO),
    TURNOVER_SAMPLE_AFTER_POSITIVE(Kind.YES_NO),
    FLOOR_APART_FROM(Kind.CLASSES),
    NOT_ALONE_UNDER_AGE(Kind.COUNT),
    RESERVE_ROOMS_PER_10000(Kind.COUNT),
    // Disinfection and environment
    DISINFECTANT_MG_PER_LITRE(Kind.COUNT),
    DISINFECTION_MINUTES(Kind.MINUTES),
    SURFACES_A_DAY_MIN(Kind.COUNT),
    AIR_A_DAY_MIN(Kind.COUNT),
    AIR_MINUTES(Kind.MINUTES),
    ENVIRONMENT_SAMPLING_EVERY_DAYS(Kind.DAYS),
    ENVIRONMENT_SAMPLING_POINTS(Kind.WORDS),
    // People who work here
    SITE_GROUPS(Kind.WORDS),
    MEDICAL_STAFF_PER_50(Kind.COUNT),
    OTHER_STAFF_TIMES_MIN(Kind.COUNT),
    OTHER_STAFF_TIMES_MAX(Kind.COUNT),
    PROTECTION_LEVEL(Kind.COUNT),
    PROTECTION_LEVEL_ABNORMAL(Kind.COUNT),
    FIRST_CONTACT_KEEPS_CASE(Kind.YES_NO),
    SHIFT_HOURS(Kind.HOURS),
    SHIFTS_A_DAY(Kind.COUNT),
    LOOP_DUTY_DAYS(Kind.DAYS),
    LOOP_ISOLATION_DAYS(Kind.DAYS),
    LOOP_REST_DAYS_MIN(Kind.DAYS),
    LOOP_REST_DAYS_MAX(Kind.DAYS),
    LOOP_HOME_DAYS(Kind.DAYS),
    LOOP_HOME_TEST_DAYS(Kind.DAY_LIST),
    STAFF_TEST_EVERY_DAYS_SITE(Kind.DAYS),
    STAFF_TEST_EVERY_DAYS_HOSPITAL(Kind.DAYS),
    STAFF_TESTS_A_WEEK_FEVER_CLINIC(Kind.COUNT),
    RESIDENCE_TEST_EVERY_HOURS(Kind.HOURS),
    RESIDENCE_CHECKS_A_DAY(Kind.COUNT),
    RESIDENCE_RULES(Kind.WORDS),
    REST_HOURS_MIN(Kind.HOURS),
    NIGHTS_RUNNING_MAX(Kind.COUNT),
    HOURS_A_FORTNIGHT_MAX(Kind.HOURS),
    CONTAMINATED_HOURS_MAX(Kind.HOURS),
    CONTAMINATED_GAP_MINUTES(Kind.MINUTES),
    // Alerts and records
    ALERT_ACKNOWLEDGE_MINUTES(Kind.MINUTES),
    ALERT_RECHECK_MINUTES(Kind.MINUTES),
    ALERT_STEPS(Kind.WORDS),
    BACKDATING_HOURS_MAX(Kind.HOURS);

    private static final Set<Rule> BY_CLASS = classes();

    private final Kind kind;
    private final String key;

    Rule(Kind kind) {
        this.kind = kind;
        this.key = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Kind kind() {
        return kind;
    }

    /** Whether each risk class may have a value of its own; the others hold for everybody. */
    public boolean byClass() {
        return BY_CLASS.contains(this);
    }

    /** Whether it decides how long somebody is isolated and what they must show before they leave. */
    public boolean ofStay() {
        return compareTo(ENVIRONMENT_SAMPLED_BEFORE_RELEASE) <= 0;
    }

    /** As the database and the interface write it: {@code days-central}. */
    public String key() {
        return key;
    }

    /** Empty for a word that is no rule. */
    public static Optional<Rule> find(String key) {
        return Arrays.stream(values()).filter(rule -> rule.key.equals(key)).findAny();
    }

    private static Set<Rule> classes() {
        Set<Rule> rules = EnumSet.range(DAY_COUNT, ENVIRONMENT_SAMPLED_BEFORE_RELEASE);
        rules.add(FLOOR_APART_FROM);
        return rules;
    }

    public static Rule of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
