package org.lazaret.dayreport;

import static org.lazaret.dayreport.Figure.Rows.PEOPLE;
import static org.lazaret.dayreport.Figure.Rows.ROOMS;
import static org.lazaret.dayreport.Figure.Rows.SWABS;
import static org.lazaret.dayreport.Figure.Section.BALANCE;
import static org.lazaret.dayreport.Figure.Section.CHECKS;
import static org.lazaret.dayreport.Figure.Section.CLASSES;
import static org.lazaret.dayreport.Figure.Section.FEVERS;
import static org.lazaret.dayreport.Figure.Section.HOUSE;
import static org.lazaret.dayreport.Figure.Section.SAMPLES;
import static org.lazaret.dayreport.Figure.Section.TESTS;
import static org.lazaret.dayreport.Figure.Section.ZONES;

import org.lazaret.dayreport.Presence.Exit;
import org.lazaret.protocol.RiskClass;
import org.lazaret.room.RoomPhase;
import org.lazaret.room.Zone;

/**
 * A figure of a day, in the order of the report; each is the number of the rows of its list. "At the end" is 24:00 of the
 * site's calendar, or the moment asked while the day lasts.
 */
public enum Figure {
    /** Stays that had begun and were not over at 00:00. */
    PRESENT_AT_START(BALANCE, PEOPLE),
    CAME_IN(BALANCE, PEOPLE),
    /** Of those who came in. */
    IN_ADMITTED(BALANCE, PEOPLE),
    /** Of those who came in: from another site, by a transfer. */
    IN_TRANSFERRED(BALANCE, PEOPLE),
    /** Physically left, however the stay had ended (invariant 4). */
    WENT_OUT(BALANCE, PEOPLE),
    OUT_RELEASED(BALANCE, PEOPLE),
    OUT_HOME_MONITORING(BALANCE, PEOPLE),
    OUT_TO_SITE(BALANCE, PEOPLE),
    OUT_TO_HOSPITAL(BALANCE, PEOPLE),
    /** Ended as transferred by hand, without a transfer that says where to. */
    OUT_ELSEWHERE(BALANCE, PEOPLE),
    OUT_ABSCONDED(BALANCE, PEOPLE),
    OUT_DIED(BALANCE, PEOPLE),
    PRESENT_AT_END(BALANCE, PEOPLE),
    /** Of those present: out for treatment, with the bed kept. */
    OUT_FOR_TREATMENT(BALANCE, PEOPLE),
    CLASS_CLOSE_CONTACT(CLASSES, PEOPLE),
    CLASS_SECONDARY_CONTACT(CLASSES, PEOPLE),
    CLASS_ARRIVAL(CLASSES, PEOPLE),
    CLASS_YELLOW_CODE(CLASSES, PEOPLE),
    CLASS_RED_CODE(CLASSES, PEOPLE),
    CLASS_DISCHARGED(CLASSES, PEOPLE),
    CLASS_OTHER(CLASSES, PEOPLE),
    /** Without an isolation order. */
    CLASS_NONE(CLASSES, PEOPLE),
    ZONE_CLEAN(ZONES, PEOPLE),
    ZONE_BUFFER(ZONES, PEOPLE),
    ZONE_CONTAMINATED(ZONES, PEOPLE),
    /** In no room. */
    ZONE_NONE(ZONES, PEOPLE),
    /** A second method confirmed a fever on that day. */
    FEVER_CONFIRMED(FEVERS, PEOPLE),
    FEVER_BEGUN(FEVERS, PEOPLE),
    FEVER_UNDER_WAY(FEVERS, PEOPLE),
    SILENT_PATCH(FEVERS, PEOPLE),
    /** Morning and evening checks (R7) that were expected, one row each. */
    CHECKS_DUE(CHECKS, PEOPLE),
    CHECKS_DONE(CHECKS, PEOPLE),
    CHECKS_LATE(CHECKS, PEOPLE),
    CHECKS_MISSED(CHECKS, PEOPLE),
    /** Can still be made in time. */
    CHECKS_OPEN(CHECKS, PEOPLE),
    /** Of whom the plan asks a sample on that day (R1–R5). */
    TESTS_DUE(TESTS, PEOPLE),
    /** Of those: swabbed by the end of the day. */
    TESTS_DONE(TESTS, PEOPLE),
    /** Of those: not swabbed. */
    TESTS_NOT_DONE(TESTS, PEOPLE),
    /** Present at the end, and a planned day that had passed by then has no sample. */
    TESTS_OVERDUE(TESTS, PEOPLE),
    /** Swabs of people collected on that day; what follows says what has come of them. */
    SAMPLES_TAKEN(SAMPLES, SWABS),
    SAMPLES_AWAITED(SAMPLES, SWABS),
    SAMPLES_NEGATIVE(SAMPLES, SWABS),
    SAMPLES_POSITIVE(SAMPLES, SWABS),
    /** Its pool is positive: each in it is tested alone. */
    SAMPLES_RECALLED(SAMPLES, SWABS),
    SAMPLES_WEAK(SAMPLES, SWABS),
    SAMPLES_INVALID(SAMPLES, SWABS),
    /** The tube never came. */
    SAMPLES_LOST(SAMPLES, SWABS),
    ROOMS_ALL(HOUSE, ROOMS),
    ROOMS_CLEAN(HOUSE, ROOMS),
    ROOMS_RESERVED(HOUSE, ROOMS),
    ROOMS_OCCUPIED(HOUSE, ROOMS),
    ROOMS_IN_TURNOVER(HOUSE, ROOMS),
    ROOMS_OUT_OF_SERVICE(HOUSE, ROOMS);

    public enum Section { BALANCE, CLASSES, ZONES, FEVERS, CHECKS, TESTS, SAMPLES, HOUSE }

    /** What its list is of. */
    public enum Rows { PEOPLE, SWABS, ROOMS }

    private final Section section;
    private final Rows rows;

    Figure(Section section, Rows rows) {
        this.section = section;
        this.rows = rows;
    }

    public Section section() {
        return section;
    }

    public Rows rows() {
        return rows;
    }

    /** Whether it can be told as it was recorded by a moment in the past. Not by zone: a room keeps no history of its zone, and none is guessed. */
    public boolean isToldAsOf() {
        return section != Section.ZONES;
    }

    static Figure of(RiskClass riskClass) {
        return riskClass == null ? CLASS_NONE : switch (riskClass) {
            case CLOSE_CONTACT -> CLASS_CLOSE_CONTACT;
            case SECONDARY_CONTACT -> CLASS_SECONDARY_CONTACT;
            case ARRIVAL -> CLASS_ARRIVAL;
            case YELLOW_CODE -> CLASS_YELLOW_CODE;
            case RED_CODE -> CLASS_RED_CODE;
            case DISCHARGED -> CLASS_DISCHARGED;
            case OTHER -> CLASS_OTHER;
        };
    }

    static Figure of(Zone zone) {
        return zone == null ? ZONE_NONE : switch (zone) {
            case CLEAN -> ZONE_CLEAN;
            case BUFFER -> ZONE_BUFFER;
            case CONTAMINATED -> ZONE_CONTAMINATED;
        };
    }

    static Figure of(Exit exit) {
        return switch (exit) {
            case RELEASED -> OUT_RELEASED;
            case HOME_MONITORING -> OUT_HOME_MONITORING;
            case TO_SITE -> OUT_TO_SITE;
            case TO_HOSPITAL -> OUT_TO_HOSPITAL;
            case ELSEWHERE -> OUT_ELSEWHERE;
            case ABSCONDED -> OUT_ABSCONDED;
            case DIED -> OUT_DIED;
        };
    }

    static Figure of(RoomPhase phase) {
        return switch (phase) {
            case CLEAN -> ROOMS_CLEAN;
            case RESERVED -> ROOMS_RESERVED;
            case OCCUPIED -> ROOMS_OCCUPIED;
            case AWAITING_DISINFECTION, DISINFECTING, AWAITING_SAMPLE -> ROOMS_IN_TURNOVER;
            case OUT_OF_SERVICE -> ROOMS_OUT_OF_SERVICE;
        };
    }
}
