package org.lazaret.web.room;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.protocol.RiskClass;
import org.lazaret.room.Room;
import org.lazaret.room.RoomPhase;
import org.lazaret.room.RoomsAtAGlance.FloorView;
import org.lazaret.room.RoomsAtAGlance.RoomView;
import org.lazaret.room.Soil;
import org.lazaret.room.Zone;
import org.lazaret.roomlist.RoomPages;
import org.lazaret.site.Building;
import org.lazaret.web.site.LandmarkAnswer;

/** A site as it is built and as its rooms stand. */
public record PlanAnswer(List<BuildingPart> buildings) {

    public record BuildingPart(UUID id, String name, String nameEn, int position, long version, List<FloorPart> floors) {
    }

    public record FloorPart(UUID id, int number, String label, Set<RiskClass> riskClasses, long version,
            List<LandmarkAnswer> landmarks, List<RoomPart> rooms) {
    }

    /** @param readyAt nobody may move in before; {@code null} when there is nothing to wait for */
    public record RoomPart(UUID id, String number, Zone zone, Room.Side side, int door, String corridor, long beds, int capacity,
            boolean accessible, RoomPhase phase, Soil soil, Instant since, Instant readyAt, String reason, Instant expectedEnd) {

        static RoomPart of(RoomView room) {
            return new RoomPart(room.id(), room.number(), room.place().zone(), room.place().side(), room.place().door(), room.place().corridor(),
                    room.beds(), room.features().capacity(), room.features().accessible(), room.phase(),
                    room.condition().soil(), room.condition().since(), room.condition().readyAt(), room.reason(), room.expectedEnd());
        }
    }

    static PlanAnswer of(RoomPages.Plan plan) {
        Map<UUID, List<FloorView>> floors = plan.glance().floors().stream()
                .collect(Collectors.groupingBy(floor -> floor.floor().building().id()));
        return new PlanAnswer(plan.buildings().stream().map(b -> building(b, floors.getOrDefault(b.id(), List.of()))).toList());
    }

    private static BuildingPart building(Building building, List<FloorView> floors) {
        return new BuildingPart(building.id(), building.name(), building.nameEn(), building.position(), building.version(),
                floors.stream().map(PlanAnswer::floor).toList());
    }

    private static FloorPart floor(FloorView view) {
        List<LandmarkAnswer> landmarks = view.landmarks().stream().map(LandmarkAnswer::of).toList();
        return new FloorPart(view.floor().id(), view.floor().number(), view.floor().label(), view.floor().riskClasses(),
                view.floor().version(), landmarks, view.rooms().stream().map(RoomPart::of).toList());
    }
}
