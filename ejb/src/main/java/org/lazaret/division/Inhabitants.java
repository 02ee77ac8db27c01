package org.lazaret.division;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.lazaret.shared.Ids;
import org.lazaret.shared.Invalid;

/** How many people live in a division, as somebody signed for it and where they have it from; a later row corrects an earlier one. */
@Entity
@Immutable
@Table(name = "division_inhabitants")
public class Inhabitants {
    /** No division has more. */
    public static final int MOST = 200_000_000;
    private static final int SOURCE_MOST = 400;

    @Id
    private UUID id;
    @Column(name = "division_code")
    private String division;
    @Column(name = "inhabitants")
    private int count;
    @Column(name = "counted_on")
    private LocalDate countedOn;
    private String source;
    @Column(name = "recorded_at")
    private Instant recordedAt;
    @Column(name = "recorded_by")
    private UUID recordedBy;
    @Column(name = "recorded_by_name")
    private String recordedByName;

    protected Inhabitants() {
    }

    /**
     * What is said.
     *
     * @param count     1–200,000,000 people
     * @param countedOn the day of the count, not to come
     * @param source    the document it is from, 1–400 characters
     */
    public record Count(int count, LocalDate countedOn, String source) {

        /** @throws Invalid field by field */
        Count checked(LocalDate today) {
            List<Invalid.Field> wrong = new ArrayList<>();
            if (count < 1 || count > MOST) {
                wrong.add(Invalid.Field.of("inhabitants", "out-of-range", "least", 1, "most", MOST));
            }
            if (countedOn == null) {
                wrong.add(Invalid.Field.of("countedOn", "required"));
            } else if (countedOn.isAfter(today)) {
                wrong.add(Invalid.Field.of("countedOn", "day-to-come"));
            }
            if (source == null || source.isBlank()) {
                wrong.add(Invalid.Field.of("source", "required"));
            } else if (source.strip().length() > SOURCE_MOST) {
                wrong.add(Invalid.Field.of("source", "too-long", "most", SOURCE_MOST));
            }
            if (!wrong.isEmpty()) {
                throw new Invalid(wrong);
            }
            return this;
        }
    }

    Inhabitants(String division, Count what, Instant at, UUID by, String byName) {
        id = Ids.next();
        this.division = division;
        count = what.count();
        countedOn = what.countedOn();
        source = what.source().strip();
        recordedAt = at;
        recordedBy = by;
        recordedByName = byName;
    }

    public UUID id() {
        return id;
    }

    public String division() {
        return division;
    }

    public int count() {
        return count;
    }

    public LocalDate countedOn() {
        return countedOn;
    }

    public String source() {
        return source;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** Who signed for it. */
    public String recordedByName() {
        return recordedByName;
    }
}
