package org.lazaret.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lazaret.export.ExportSettings.Step;

class ExportSettingsTest {
    private static final int DAY = 86_400;

    @Property(tries = 200)
    void every_wear_of_every_second_is_in_exactly_one_step(@ForAll @IntRange(min = 1, max = 4 * DAY) int length,
            @ForAll @IntRange(min = 0, max = 130) int wears, @ForAll boolean onePerson) {
        ExportSettings settings = new ExportSettings(onePerson ? UUID.randomUUID() : null, 1_000, 1_000 + length, wears, true);
        Set<String> seen = new HashSet<>();
        long patchSeconds = 0;
        long manualSeconds = 0;
        for (Step step : steps(settings)) {
            assertTrue(step.to() > step.from() && step.to() - step.from() <= DAY);
            if (step.isManual()) {
                manualSeconds += step.to() - step.from();
            } else {
                patchSeconds += (step.to() - step.from()) * (step.lastWear() - step.firstWear() + 1);
            }
            for (int wear = step.firstWear(); wear <= step.lastWear(); wear++) {
                assertTrue(seen.add(step.from() + " " + wear), "twice: " + step);
            }
        }
        assertEquals(length, manualSeconds);
        assertEquals((long) length * wears, patchSeconds);
    }

    @Test
    void settings_come_back_as_they_were_given() {
        UUID person = UUID.randomUUID();
        Map<String, Object> given = new HashMap<>(Map.of("from", 5L, "to", 9L, "wears", 3L, "chinese", false));
        assertEquals(new ExportSettings(null, 5, 9, 3, false), ExportSettings.of(given));
        given.put("person", person.toString());
        assertEquals(new ExportSettings(person, 5, 9, 3, false), ExportSettings.of(given));
    }

    private static List<Step> steps(ExportSettings settings) {
        return new ArrayList<>(IntStream.range(0, settings.steps()).mapToObj(settings::step).toList());
    }
}
