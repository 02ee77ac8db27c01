package org.lazaret.demo;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.lazaret.protocol.RiskClass;
import org.lazaret.room.RoomPhase;
import org.lazaret.site.SiteKind;

/** Rooms of a site that is known by its figures only: so many occupied, so many dirty, spread over its floors. */
final class DemoRooms {
    private static final RiskClass[] BY_FLOOR = {RiskClass.CLOSE_CONTACT, RiskClass.SECONDARY_CONTACT, RiskClass.ARRIVAL};

    private final DemoSite site;
    private final MadeUpPeople people;

    DemoRooms(DemoSite site, MadeUpPeople people) {
        this.site = site;
        this.people = people;
    }

    List<DemoRoom> all() {
        List<RoomPhase> phases = phases();
        List<DemoRoom> rooms = new ArrayList<>();
        for (int floor = 1; floor <= site.floors(); floor++) {
            RiskClass riskClass = site.kind() == SiteKind.ISOLATION ? BY_FLOOR[floor % BY_FLOOR.length] : null;
            for (int door = 1; door <= site.roomsOn(floor); door++) {
                // 37 shares no factor with the number of rooms of any site, so the states are mixed and each is used once.
                RoomPhase phase = phases.get(rooms.size() * 37 % phases.size());
                rooms.add(room("%02d%02d".formatted(floor, door), phase, riskClass));
            }
        }
        return rooms;
    }

    private DemoRoom room(String number, RoomPhase phase, RiskClass riskClass) {
        boolean somebody = phase == RoomPhase.OCCUPIED || phase == RoomPhase.RESERVED;
        int lastDay = riskClass == RiskClass.SECONDARY_CONTACT ? 7 : 14;
        return new DemoRoom(number, site.kind() == SiteKind.RESIDENCE ? 1 : 2, phase, somebody ? people.adult() : null, null,
                riskClass, phase == RoomPhase.OCCUPIED ? people.between(2, lastDay) : 0, time(phase),
                phase == RoomPhase.OUT_OF_SERVICE ? "空调外机" : "");
    }

    private LocalTime time(RoomPhase phase) {
        return switch (phase) {
            case CLEAN, OCCUPIED, OUT_OF_SERVICE -> null;
            case RESERVED -> LocalTime.of(11, 30);
            case AWAITING_DISINFECTION -> LocalTime.of(8, people.between(0, 59));
            case DISINFECTING -> LocalTime.of(10, people.between(30, 52));
            case AWAITING_SAMPLE -> LocalTime.of(9, people.between(0, 50));
        };
    }

    private List<RoomPhase> phases() {
        List<RoomPhase> phases = new ArrayList<>();
        add(phases, RoomPhase.OCCUPIED, site.occupied());
        add(phases, RoomPhase.RESERVED, site.reserved());
        add(phases, RoomPhase.AWAITING_DISINFECTION, site.awaitingDisinfection());
        add(phases, RoomPhase.DISINFECTING, site.disinfecting());
        add(phases, RoomPhase.AWAITING_SAMPLE, site.awaitingSample());
        add(phases, RoomPhase.OUT_OF_SERVICE, site.outOfService());
        add(phases, RoomPhase.CLEAN, site.rooms() - phases.size());
        return phases;
    }

    private static void add(List<RoomPhase> phases, RoomPhase phase, int count) {
        for (int i = 0; i < count; i++) {
            phases.add(phase);
        }
    }
}
