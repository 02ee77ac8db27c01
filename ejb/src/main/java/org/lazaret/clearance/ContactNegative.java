package org.lazaret.clearance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lazaret.clearance.Finding.About;
import org.lazaret.clearance.Finding.Lack;
import org.lazaret.clearance.Finding.Remark;
import org.lazaret.clearance.Finding.Unmet;
import org.lazaret.testplan.DayState;

/**
 * The first tests of the close contact are negative (R2). Where that can no longer come true, the rule of another class holds,
 * which says nothing of the contact any more; a version that names no such class blocks.
 */
final class ContactNegative {
    private ContactNegative() {
    }

    static Finding judge(Course course) {
        Demands own = course.situation().demands();
        boolean fallen = !course.fallBacks().isEmpty() && own.otherwise() != null;
        if (fallen || own.contactTests() == 0 || course.contact().isEmpty() && course.fallBacks().isEmpty()) {
            Finding none = Finding.notAsked(About.CONTACT);
            return new Finding(none.rule(), none.state(), none.unmet(), course.fallBacks(), null);
        }
        List<Unmet> unmet = new ArrayList<>(course.fallBacks().stream().flatMap(remark -> lacking(remark).stream()).toList());
        course.contact().forEach(day -> unmet(day).ifPresent(unmet::add));
        return Finding.of(About.CONTACT, unmet, List.of(), course.contact().stream().map(DayState::since));
    }

    private static Optional<Unmet> lacking(Remark remark) {
        return switch (remark.reason()) {
            case CONTACT_UNKNOWN -> Optional.of(Unmet.blocks(Lack.CONTACT_UNKNOWN, "CONTACT"));
            case CONTACT_POSITIVE -> Optional.of(Unmet.blocks(Lack.CONTACT_POSITIVE, "CONTACT POSITIVE"));
            case CONTACT_TEST_MISSED -> Optional.of(Unmet.of(Lack.CONTACT_TEST_MISSED, remark.day(), null, "CONTACT " + remark.day(), true, null));
            case OWN_TEST_MISSED -> Optional.empty();
        };
    }

    private static Optional<Unmet> unmet(DayState day) {
        Stream<Lack> lack = switch (day.state()) {
            case MET, MISSED, POSITIVE -> Stream.empty();
            case TO_COME -> Stream.of(Lack.CONTACT_TEST_TO_COME);
            case PENDING, RETEST_NEEDED, RECALL_PENDING -> Stream.of(Lack.CONTACT_RESULT_PENDING);
        };
        return lack.findAny().map(one -> Unmet.of(one, day.planned().day(), day.planned().date(), "CONTACT " + day.planned().day(), false, day.due()).madeUp(day.isToBeMadeUp())
                .by(day.evidence()));
    }
}
