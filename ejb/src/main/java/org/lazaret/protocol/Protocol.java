package org.lazaret.protocol;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules that hold at one place on one day: for each rule and class the narrowest scope wins. What a class needs may
 * be missing, and then nothing is computed; what the running of a site needs always has a default and fails loudly
 * without one.
 */
public final class Protocol {
    private final List<ProtocolVersion> narrowestFirst;

    private Protocol(List<ProtocolVersion> narrowestFirst) {
        this.narrowestFirst = List.copyOf(narrowestFirst);
    }

    static Protocol of(Collection<ProtocolVersion> versions) {
        return new Protocol(versions.stream().sorted(ProtocolVersion.PRECEDENCE).toList());
    }

    /** The same rules, where this version goes before all others. */
    Protocol ledBy(ProtocolVersion version) {
        return new Protocol(Stream.concat(Stream.of(version), narrowestFirst.stream()).toList());
    }

    /** The value in force with its version; empty when no version has the rule for the class. */
    public Optional<Ruling> ruling(Rule rule, RiskClass riskClass) {
        return narrowestFirst.stream()
                .flatMap(v -> v.value(rule, riskClass).map(value -> new Ruling(v, value)).stream())
                .findFirst();
    }

    /**
     * The version an order for that class is given under: the one that says how long.
     *
     * @return empty when no version in force has a duration for the class
     */
    public Optional<ProtocolVersion> versionFor(RiskClass riskClass) {
        return ruling(Rule.DAYS_CENTRAL, riskClass).or(() -> ruling(Rule.DAYS_HOME, riskClass)).map(Ruling::version);
    }

    /** All versions that take part, narrowest first. */
    public List<ProtocolVersion> versions() {
        return narrowestFirst;
    }

    /** Days of central isolation, 0 for those who isolate at home. */
    public Optional<Integer> daysCentral(RiskClass riskClass) {
        return whole(Rule.DAYS_CENTRAL, riskClass);
    }

    /** Days at home after the central ones: home isolation, or home monitoring. */
    public Optional<Integer> daysHome(RiskClass riskClass) {
        return whole(Rule.DAYS_HOME, riskClass);
    }

    /** Days of self-monitoring after those at home. */
    public Optional<Integer> daysSelfMonitoring(RiskClass riskClass) {
        return whole(Rule.DAYS_SELF_MONITORING, riskClass);
    }

    /** Days on which samples are due, in the count of the version. */
    public Optional<List<Integer>> testDays(RiskClass riskClass) {
        return days(Rule.TEST_DAYS, riskClass);
    }

    /** Days of the time at home on which samples are due, its first day being 1. */
    public Optional<List<Integer>> homeTestDays(RiskClass riskClass) {
        return days(Rule.HOME_TEST_DAYS, riskClass);
    }

    public DayConvention dayConvention(RiskClass riskClass) {
        return DayConvention.valueOf(required(Rule.DAY_COUNT, riskClass));
    }

    /** Whether two samples are needed before a release (R1). */
    public boolean doubleSampling(RiskClass riskClass) {
        return says(Rule.DOUBLE_SAMPLING, riskClass).orElse(false);
    }

    public Optional<Specimen> specimen(RiskClass riskClass) {
        return text(Rule.SPECIMEN, riskClass).map(Specimen::valueOf);
    }

    /** Whether room and belongings are sampled before a release (R4). */
    public boolean environmentSampledBeforeRelease(RiskClass riskClass) {
        return says(Rule.ENVIRONMENT_SAMPLED_BEFORE_RELEASE, riskClass).orElse(false);
    }

    /** How many samples go into a tube: 1 for a single one, more for pools. */
    public List<Integer> tubeSizes() {
        return Kind.counts(required(Rule.TUBE_SIZES, null));
    }

    /** How far a command may be backdated. */
    public Duration backdatingLimit() {
        return Duration.ofHours(whole(Rule.BACKDATING_HOURS_MAX));
    }

    /** Time a room needs between two stays (R30). */
    public Duration turnover(boolean positiveStayed) {
        return Duration.ofHours(whole(positiveStayed ? Rule.TURNOVER_HOURS_AFTER_POSITIVE : Rule.TURNOVER_HOURS));
    }

    /** Whether a room is sampled after disinfection before it is clean again. */
    public boolean turnoverSample(boolean positiveStayed) {
        return Kind.yesNo(required(positiveStayed ? Rule.TURNOVER_SAMPLE_AFTER_POSITIVE : Rule.TURNOVER_SAMPLE, null));
    }

    /** Whether two classes may live on one floor (invariant 5); a shared room is never a question of this. */
    public boolean sharesFloor(RiskClass one, RiskClass other) {
        return !apart(one, other) && !apart(other, one);
    }

    /** Smallest area of a single room in m² (R30). */
    public BigDecimal minRoomArea() {
        return Kind.decimal(required(Rule.ROOM_AREA_MIN, null));
    }

    /** Smallest distance between two beds in metres (R26, R30). */
    public BigDecimal minBedDistance() {
        return Kind.decimal(required(Rule.BED_DISTANCE_MIN, null));
    }

    /** Who is younger must not be alone (R12), in years. */
    public int notAloneUnderAge() {
        return whole(Rule.NOT_ALONE_UNDER_AGE);
    }

    /** Available chlorine of the terminal disinfection in mg/L (R19). */
    public int disinfectantMgPerLitre() {
        return whole(Rule.DISINFECTANT_MG_PER_LITRE);
    }

    /** How long the agent must work (R19). */
    public Duration disinfectionTime() {
        return Duration.ofMinutes(whole(Rule.DISINFECTION_MINUTES));
    }

    /** What a site must have before it opens (R11), as words. */
    public List<String> openingRequirements() {
        return Kind.list(required(Rule.OPENING_REQUIREMENTS, null));
    }

    /** Times of day by which the manual checks are due (R7). */
    public List<LocalTime> checkTimes() {
        return Kind.list(required(Rule.CHECK_TIMES, null)).stream().map(LocalTime::parse).toList();
    }

    public Duration alertAcknowledgement() {
        return Duration.ofMinutes(whole(Rule.ALERT_ACKNOWLEDGE_MINUTES));
    }

    public Duration alertRecheck() {
        return Duration.ofMinutes(whole(Rule.ALERT_RECHECK_MINUTES));
    }

    /**
     * A whole number that does not depend on the class.
     *
     * @throws NoRule no version in force has it
     */
    public int whole(Rule rule) {
        return Kind.whole(required(rule, null));
    }

    /** A time in seconds that does not depend on the class. @throws NoRule no version in force has it */
    public int seconds(Rule rule) {
        return Math.multiplyExact(whole(rule), rule.kind() == Kind.HOURS ? 3600 : 60);
    }

    /** A temperature or a difference of two, in hundredths of a degree. @throws NoRule no version in force has it */
    public int centi(Rule rule) {
        return Kind.decimal(required(rule, null)).movePointRight(2).intValueExact();
    }

    private boolean apart(RiskClass one, RiskClass other) {
        return text(Rule.FLOOR_APART_FROM, one).map(Kind::list).orElse(List.of()).contains(other.name());
    }

    /** Yes or no for a class; empty where no version says either. */
    public Optional<Boolean> says(Rule rule, RiskClass riskClass) {
        return text(rule, riskClass).map(Kind::yesNo);
    }

    /** A whole number for a class; empty where no version has one. */
    public Optional<Integer> whole(Rule rule, RiskClass riskClass) {
        return text(rule, riskClass).map(Kind::whole);
    }

    private Optional<List<Integer>> days(Rule rule, RiskClass riskClass) {
        return text(rule, riskClass).map(text -> Kind.list(text).stream().map(Kind::whole).toList());
    }

    private Optional<String> text(Rule rule, RiskClass riskClass) {
        return ruling(rule, riskClass).map(r -> r.value().value());
    }

    private String required(Rule rule, RiskClass riskClass) {
        return text(rule, riskClass).orElseThrow(() -> new NoRule(rule, riskClass));
    }
}
