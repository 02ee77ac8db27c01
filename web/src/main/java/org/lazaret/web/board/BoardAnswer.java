package org.lazaret.web.board;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lazaret.board.Boards;
import org.lazaret.board.Lodger;
import org.lazaret.protocol.RiskClass;
import org.lazaret.room.Room;
import org.lazaret.room.RoomFeatures;
import org.lazaret.room.RoomPhase;
import org.lazaret.room.RoomsAtAGlance.FloorView;
import org.lazaret.room.RoomsAtAGlance.RoomView;
import org.lazaret.room.Soil;
import org.lazaret.web.site.LandmarkAnswer;

/**
 * The room board: floors as corridors, rooms in door order.
 *
 * @param zone time zone of the site's calendar days
 * @param at   when this was true
 */
public record BoardAnswer(UUID site, String nameZh, String nameEn, String zone, Instant at, Boards.Figures figures,
        List<FloorAnswer> floors) {

    /** @param riskClasses those the floor is kept for; empty for all */
    public record FloorAnswer(UUID id, String building, String buildingEn, int number, String label, Set<RiskClass> riskClasses,
            int people, long free, List<LandmarkAnswer> landmarks, List<RoomAnswer> rooms) {
    }

    /**
     * @param seq         grows with each step of the room's life
     * @param since       when the room came to stand so
     * @param readyAt     end of the turnover, where there is one
     * @param expectedEnd when the present state should be over
     * @param occupants   present first, then planned
     */
    public record RoomAnswer(UUID id, String number, Room.Place place, RoomFeatures features, long beds, int seq, RoomPhase phase,
            Soil soil, Instant since, Instant readyAt, Instant expectedEnd, String reason, List<LodgerAnswer> occupants) {
    }

    static BoardAnswer of(Boards.Board board) {
        return new BoardAnswer(board.site().id(), board.site().facts().nameZh(), board.site().facts().nameEn(),
                board.site().zone().getId(), board.at(), board.figures(),
                board.glance().floors().stream().map(floor -> floor(board, floor)).toList());
    }

    private static FloorAnswer floor(Boards.Board board, FloorView view) {
        List<RoomAnswer> rooms = view.rooms().stream().map(room -> room(board, room)).toList();
        int people = (int) rooms.stream().flatMap(r -> r.occupants().stream()).filter(LodgerAnswer::present).count();
        return new FloorAnswer(view.floor().id(), view.floor().building().name(), view.floor().building().nameEn(),
                view.floor().number(), view.floor().label(), view.floor().riskClasses(), people,
                rooms.stream().filter(r -> r.phase() == RoomPhase.CLEAN).count(),
                view.landmarks().stream().map(LandmarkAnswer::of).toList(), rooms);
    }

    private static RoomAnswer room(Boards.Board board, RoomView room) {
        List<LodgerAnswer> occupants = board.in(room).stream()
                .sorted(Comparator.comparing(Lodger::present).reversed().thenComparing(Lodger::from))
                .map(l -> LodgerAnswer.of(l, board.sight())).toList();
        return new RoomAnswer(room.id(), room.number(), room.place(), room.features(), room.beds(), room.seq(), room.phase(),
                room.condition().soil(), room.condition().since(), room.condition().readyAt(), room.expectedEnd(), room.reason(),
                occupants);
    }
}
