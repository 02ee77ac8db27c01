package org.lazaret.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** One field of a person that changed; {@code null} stands for "not known". */
@Embeddable
public record PersonChange(
        @Column(name = "field", nullable = false, length = 40) String field,
        @Column(name = "was", length = 600) String was,
        @Column(name = "became", length = 600) String became) {

    static List<PersonChange> between(Map<String, String> before, Map<String, String> after) {
        Set<String> fields = new TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        List<PersonChange> changes = new ArrayList<>();
        for (String field : fields) {
            if (!Objects.equals(before.get(field), after.get(field))) {
                changes.add(new PersonChange(field, before.get(field), after.get(field)));
            }
        }
        return changes;
    }
}
