package org.lazaret.web.meal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lazaret.meal.Meals.Eater;
import org.lazaret.meal.Meals.MealList;
import org.lazaret.meal.Serving;
import org.lazaret.people.Sight;
import org.lazaret.room.RoomsAtAGlance.FloorView;

/**
 * The meal list: floors from the top down, on each the rooms to which something is brought, in the order of their doors.
 *
 * @param zone time zone of the site's calendar days
 * @param at   when this was true
 */
public record MealAnswer(UUID site, String zone, Instant at, List<FloorAnswer> floors) {

    /** @param label as people say it */
    public record FloorAnswer(UUID id, String building, String buildingEn, int number, String label, List<RoomAnswer> rooms) {
    }

    public record RoomAnswer(UUID id, String number, List<EaterAnswer> eaters) {
    }

    /**
     * @param diet  {@code null} for no wish
     * @param comes when they are expected; {@code null} for who is there
     */
    public record EaterAnswer(UUID person, String name, String englishName, boolean madeUp, String diet, Serving serving, Instant comes) {
        static EaterAnswer of(Eater eater, Sight sight) {
            return new EaterAnswer(eater.lodger().person(), sight.name(eater.lodger().name()), sight.englishName(eater.lodger().name()),
                    eater.lodger().madeUp(), eater.diet(), eater.serving(), eater.serving() == Serving.COMING ? eater.lodger().from() : null);
        }
    }

    static MealAnswer of(MealList list) {
        return new MealAnswer(list.site().id(), list.site().zone().getId(), list.at(),
                list.glance().floors().stream().map(floor -> floor(list, floor)).filter(floor -> !floor.rooms().isEmpty()).toList());
    }

    private static FloorAnswer floor(MealList list, FloorView view) {
        List<RoomAnswer> rooms = view.rooms().stream().filter(room -> list.eaters().containsKey(room.id()))
                .map(room -> new RoomAnswer(room.id(), room.number(),
                        list.eaters().get(room.id()).stream().map(eater -> EaterAnswer.of(eater, list.sight())).toList())).toList();
        return new FloorAnswer(view.floor().id(), view.floor().building().name(), view.floor().building().nameEn(), view.floor().number(),
                view.floor().label(), rooms);
    }
}
