package org.lazaret.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.lazaret.clearance.Clearance;
import org.lazaret.clearance.Finding;
import org.lazaret.clearance.Finding.Remark;
import org.lazaret.clearance.Finding.Unmet;
import org.lazaret.testplan.DayState;
import org.lazaret.testplan.PairState;

/** All that a decision rested on, as text that is kept beside it: codes, dates and identifiers, no names. */
final class Evidence {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Evidence() {
    }

    static String of(Clearance answer) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("decision", answer.decision().name());
        all.put("earliest", text(answer.earliest()));
        if (answer.basis() != null) {
            all.put("basis", basis(answer.basis()));
        }
        all.put("findings", answer.findings().stream().map(Evidence::finding).toList());
        all.put("remarks", answer.remarks().stream().map(Evidence::remark).toList());
        try {
            return JSON.writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was unmet when it was decided, and answered for. */
    static Set<String> matters(String evidence) {
        try {
            Set<String> matters = new HashSet<>();
            JSON.readTree(evidence).path("findings").forEach(finding -> finding.path("unmet")
                    .forEach(unmet -> unmet.path("matters").forEach(matter -> matters.add(matter.asText()))));
            return matters;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> basis(Clearance.Basis basis) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("under", basis.under().name());
        all.put("phase", basis.phase().name());
        all.put("dayZero", text(basis.dayZero()));
        all.put("convention", basis.convention().name());
        all.put("days", basis.days());
        all.put("overFrom", text(basis.overFrom()));
        all.put("tests", basis.tested().days().stream().map(Evidence::day).toList());
        PairState pair = basis.tested().pair();
        if (pair != null) {
            all.put("pair", Map.of("date", text(pair.planned().date()), "state", pair.state().name(), "samples", ids(pair.evidence())));
        }
        all.put("contact", basis.contact().stream().map(Evidence::day).toList());
        return all;
    }

    private static Map<String, Object> day(DayState day) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("day", day.planned().day());
        all.put("date", text(day.planned().date()));
        all.put("state", day.state().name());
        all.put("since", text(day.since()));
        all.put("samples", ids(day.evidence()));
        return all;
    }

    private static Map<String, Object> finding(Finding finding) {
        return Map.of("rule", finding.rule().name(), "state", finding.state().name(), "since", Objects.toString(finding.since(), ""),
                "unmet", finding.unmet().stream().map(Evidence::unmet).toList());
    }

    private static Map<String, Object> unmet(Unmet unmet) {
        return Map.of("lack", unmet.lack().name(), "day", Objects.toString(unmet.day(), ""), "matters", unmet.matters(), "about", ids(unmet.evidence()));
    }

    private static String remark(Remark remark) {
        return String.join(" ", List.of(remark.word().name(), Objects.toString(remark.reason(), ""), Objects.toString(remark.day(), ""))).strip();
    }

    private static List<String> ids(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
