package org.lazaret.web.arrival;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lazaret.arrival.Arrivals;
import org.lazaret.arrival.Expected;
import org.lazaret.people.Sight;
import org.lazaret.protocol.RiskClass;

/** Somebody expected, named as the reader's role may see. */
public record ExpectedAnswer(UUID stay, UUID person, String name, String englishName, boolean madeUp, UUID kinGroup, String family,
        String relation, Instant setOutAt, Instant at, RiskClass riskClass, String transport, String note, UUID room, String roomNumber,
        UUID bed) {

    /** All who are expected: a site's arrivals are few enough for one answer. */
    public record All(List<ExpectedAnswer> items) {
        static All of(Arrivals.Page page) {
            return new All(page.items().stream().map(one -> ExpectedAnswer.of(one, page.sight())).toList());
        }
    }

    /** Labels of families and notes name people, so who sees initials sees neither. */
    private static ExpectedAnswer of(Expected one, Sight sight) {
        return new ExpectedAnswer(one.stay(), one.person(), sight.name(one.name()), sight.englishName(one.name()), one.madeUp(),
                one.kinGroup(), sight.names() ? one.family() : null, one.relation(), one.setOutAt(), one.at(), one.riskClass(),
                one.transport(), sight.names() ? one.note() : null, one.room(), one.roomNumber(), one.bed());
    }
}
