package org.lazaret.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.access.Caller;
import org.lazaret.demo.Replay.Stage;
import org.lazaret.protocol.RiskClass;
import org.lazaret.room.Room;
import org.lazaret.room.Room.Place;
import org.lazaret.room.Room.Side;
import org.lazaret.room.RoomFeatures;
import org.lazaret.room.RoomFeatures.AirConditioning;
import org.lazaret.room.RoomPhase;
import org.lazaret.room.Zone;
import org.lazaret.roomlist.RoomDraft;
import org.lazaret.site.Building;
import org.lazaret.site.Floor;
import org.lazaret.site.Landmark;
import org.lazaret.site.Landmark.Kind;
import org.lazaret.site.Site;
import org.lazaret.site.SiteKind;
import org.lazaret.site.SiteOpening;

/** Builds a site of the demonstration: floors, corridors, clean rooms; then opens it. */
final class SiteBuilder {
    private final Stage stage;
    private final Caller caller;
    private final Instant opened;

    SiteBuilder(Stage stage, Caller caller, Instant opened) {
        this.stage = stage;
        this.caller = caller;
        this.opened = opened;
    }

    /** A site and its rooms by number, in the order of the doors. */
    record Built(UUID site, Map<String, UUID> rooms) {
    }

    Built build(DemoSite plan, List<DemoRoom> rooms) {
        Replay then = stage.at(opened);
        Site site = then.sites.create(caller, plan.kind(), new Site.Facts(plan.nameZh(), plan.nameEn(),
                plan.divisionCode(), "Asia/Shanghai", null, null));
        Building building = then.buildings.add(caller, site.id(), "1 号楼", "Building 1");
        Map<String, UUID> made = new LinkedHashMap<>();
        Map<Integer, Floor> floors = new LinkedHashMap<>();
        for (DemoRoom room : rooms) {
            Floor floor = floors.computeIfAbsent(room.floor(), number -> floor(then, plan, building, number, rooms));
            made.put(room.number(), then.lists.add(caller, site.id(), floor.id(), room.number(), place(plan, room),
                    new RoomDraft(features(room), room.beds(), RoomPhase.CLEAN, "开点前终末消毒合格")).id());
            // What stays loaded is looked through at every flush.
            stage.em().clear();
        }
        List<SiteOpening.Answer> answers = then.openings.asked(site).stream()
                .map(item -> new SiteOpening.Answer(item, true, null)).toList();
        then.openings.open(caller, site.id(), answers, null);
        return new Built(site.id(), made);
    }

    private Floor floor(Replay then, DemoSite plan, Building building, int number, List<DemoRoom> rooms) {
        Floor floor = then.buildings.addFloor(caller, building.id(), new Floor.Facts(number, null,
                plan.kind() == SiteKind.ISOLATION ? served(number, rooms) : Set.of()));
        int last = (int) rooms.stream().filter(room -> room.floor() == number).count();
        then.landmarks.add(caller, floor.id(), new Landmark.Facts(Kind.STAIRS, "西楼梯", "West stairs", 0));
        if (plan.kind() == SiteKind.ISOLATION) {
            then.landmarks.add(caller, floor.id(), new Landmark.Facts(Kind.BUFFER, "缓冲间", "Buffer room", 0));
        }
        then.landmarks.add(caller, floor.id(), new Landmark.Facts(Kind.LIFT, "电梯", "Lift", last / 4));
        then.landmarks.add(caller, floor.id(), new Landmark.Facts(Kind.STAIRS, "东楼梯", "East stairs", last));
        if (plan.kind() == SiteKind.ISOLATION) {
            then.landmarks.add(caller, floor.id(), new Landmark.Facts(Kind.EXIT, "污物出口", "Waste exit", last));
        }
        return floor;
    }

    private static Set<RiskClass> served(int floor, List<DemoRoom> rooms) {
        return rooms.stream().filter(room -> room.floor() == floor && room.riskClass() != null).map(DemoRoom::riskClass)
                .collect(Collectors.toSet());
    }

    /** Odd numbers on one side, even ones on the other, doors in their order. */
    private static Place place(DemoSite plan, DemoRoom room) {
        int number = Integer.parseInt(room.number()) % 100;
        Zone zone = plan.kind() == SiteKind.RESIDENCE ? Zone.CLEAN : Zone.CONTAMINATED;
        return new Place(zone, null, number % 2 == 1 ? Side.LEFT : Side.RIGHT, (number + 1) / 2);
    }

    private static RoomFeatures features(DemoRoom room) {
        boolean twin = room.beds() > 1;
        return new RoomFeatures(true, true, AirConditioning.SPLIT, room.number().endsWith("02"), room.beds(),
                new BigDecimal(twin ? "18.0" : "12.0"), twin ? new BigDecimal("1.20") : null, null);
    }
}
