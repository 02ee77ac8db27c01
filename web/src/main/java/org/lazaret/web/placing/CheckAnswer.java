package org.lazaret.web.placing;

import java.util.List;
import java.util.UUID;
import org.lazaret.fit.Advantage;
import org.lazaret.fit.Fit;
import org.lazaret.fit.Obstacle;
import org.lazaret.placing.Placings;

/**
 * What the rules say to places, each with all the others as they were sent.
 *
 * @param places of those who were sent with a room
 * @param rooms  every room of the site for the one who was asked about, the best first; empty when nobody was
 */
public record CheckAnswer(List<Judged> places, List<Room> rooms) {

    public record Judged(UUID stay, UUID room, boolean fits, List<Advantage> advantages, List<Obstacle> obstacles) {
    }

    public record Room(UUID room, String number, boolean fits, List<UUID> freeBeds, List<Advantage> advantages, List<Obstacle> obstacles) {
        static Room of(Fit fit) {
            return new Room(fit.room().id(), fit.room().number(), fit.fits(), fit.beds(), fit.advantages(), fit.obstacles());
        }
    }

    static CheckAnswer of(Placings.Checked checked) {
        return new CheckAnswer(checked.fits().entrySet().stream().map(entry -> new Judged(entry.getKey(), entry.getValue().room().id(),
                entry.getValue().fits(), entry.getValue().advantages(), entry.getValue().obstacles())).toList(),
                checked.rooms().stream().map(Room::of).toList());
    }
}
