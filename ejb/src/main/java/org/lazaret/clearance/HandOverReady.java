package org.lazaret.clearance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lazaret.clearance.Finding.About;
import org.lazaret.clearance.Finding.Lack;
import org.lazaret.clearance.Finding.Remark;
import org.lazaret.clearance.Finding.Unmet;
import org.lazaret.clearance.Finding.Word;
import org.lazaret.clearance.Situation.HandOver;
import org.lazaret.testplan.Phase;

/** The community's confirmation and the vehicle are tasks shown beside; a version may ask for the first before release. */
final class HandOverReady {
    private HandOverReady() {
    }

    static Finding judge(Course course) {
        HandOver handOver = course.situation().handOver();
        boolean leavesSite = course.schedule().plan().phase() == Phase.CENTRAL;
        boolean toConfirm = leavesSite && handOver.communityAt() == null;
        List<Unmet> unmet = !toConfirm || !course.demands().community() ? List.of()
                : List.of(Unmet.waits(Lack.COMMUNITY_NOT_CONFIRMED, "COMMUNITY", null));
        List<Remark> remarks = new ArrayList<>();
        if (toConfirm && !course.demands().community()) {
            remarks.add(Remark.of(Word.COMMUNITY_TO_CONFIRM));
        }
        if (leavesSite && !handOver.vehicle()) {
            remarks.add(Remark.of(Word.NO_VEHICLE));
        }
        if (handOver.missedChecks() > 0) {
            remarks.add(Remark.of(Word.MISSED_CHECK));
        }
        return Finding.of(About.HAND_OVER, unmet, remarks, course.demands().community() ? Stream.ofNullable(handOver.communityAt()) : Stream.empty());
    }
}
