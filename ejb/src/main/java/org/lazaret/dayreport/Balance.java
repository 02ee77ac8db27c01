package org.lazaret.dayreport;

import java.util.List;

/** Who was there when a day began, who came, who went, and who was there when it ended: begin + in − out = end. */
record Balance(List<Presence> start, List<Presence> in, List<Presence> out, List<Presence> end) {

    static Balance of(List<Presence> all, SiteDay day) {
        return new Balance(all.stream().filter(one -> one.isThereAt(day.from())).toList(), all.stream().filter(one -> day.holds(one.came())).toList(),
                all.stream().filter(one -> one.left() != null && day.holds(one.left())).toList(), all.stream().filter(one -> one.isThereAt(day.to())).toList());
    }

    /** Whether it comes out even; where it does not, what is on record contradicts itself and the report says so. */
    boolean isEven() {
        return start.size() + in.size() - out.size() == end.size();
    }
}
