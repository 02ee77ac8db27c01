package org.lazaret.web.site;

import java.util.UUID;
import org.lazaret.site.Landmark;

/** What stands in a corridor. @param door it stands after the doors of this order, 0 before the first */
public record LandmarkAnswer(UUID id, Landmark.Kind kind, String name, String nameEn, int door, long version) {

    public static LandmarkAnswer of(Landmark landmark) {
        return new LandmarkAnswer(landmark.id(), landmark.kind(), landmark.name(), landmark.nameEn(), landmark.door(),
                landmark.version());
    }
}
