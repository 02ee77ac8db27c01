package org.lazaret.stay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.lazaret.testing.Database;

/** The invariants of the domain as queries of their own, which know nothing of the product's code: each counts what breaks it. */
public final class Invariants {
    private static final Map<String, String> QUERIES = new LinkedHashMap<>();

    static {
        QUERIES.put("1: two open or past assignments of a bed overlap", """
                SELECT COUNT(*) FROM bed_assignment a JOIN bed_assignment b ON b.bed_id = a.bed_id AND b.id > a.id
                WHERE a.began_at IS NOT NULL AND b.began_at IS NOT NULL
                  AND a.began_at < COALESCE(b.ended_at, '9999-12-31') AND b.began_at < COALESCE(a.ended_at, '9999-12-31')""");
        QUERIES.put("1: two planned assignments of a bed overlap", """
                SELECT COUNT(*) FROM bed_assignment a JOIN bed_assignment b ON b.bed_id = a.bed_id AND b.id > a.id
                WHERE a.began_at IS NULL AND a.given_up_at IS NULL AND b.began_at IS NULL AND b.given_up_at IS NULL
                  AND a.planned_from < COALESCE(b.planned_to, '9999-12-31') AND b.planned_from < COALESCE(a.planned_to, '9999-12-31')""");
        QUERIES.put("1: a plan of a bed meets the time of whoever lies in it", """
                SELECT COUNT(*) FROM bed_assignment a JOIN bed_assignment b ON b.bed_id = a.bed_id
                WHERE a.began_at IS NOT NULL AND a.ended_at IS NULL AND b.began_at IS NULL AND b.given_up_at IS NULL
                  AND a.began_at < COALESCE(b.planned_to, '9999-12-31')
                  AND b.planned_from < CASE WHEN a.planned_to > a.began_at THEN a.planned_to ELSE '9999-12-31' END""");
        QUERIES.put("2: a person is present twice", """
                SELECT COUNT(*) FROM (SELECT person_id FROM stay WHERE admitted_at IS NOT NULL AND closed_at IS NULL
                GROUP BY person_id HAVING COUNT(*) > 1) doubled""");
        QUERIES.put("2: a person is in two beds at some time", """
                SELECT COUNT(*) FROM bed_assignment a JOIN bed_assignment b ON b.person_id = a.person_id AND b.id > a.id
                WHERE a.began_at IS NOT NULL AND b.began_at IS NOT NULL
                  AND a.began_at < COALESCE(b.ended_at, '9999-12-31') AND b.began_at < COALESCE(a.ended_at, '9999-12-31')""");
        QUERIES.put("2: somebody in a bed is not present, or present without a bed", """
                SELECT COUNT(*) FROM stay s LEFT JOIN bed_assignment a ON a.stay_id = s.id AND a.began_at IS NOT NULL AND a.ended_at IS NULL
                WHERE s.site_kind <> 'COMMUNITY' AND (s.admitted_at IS NOT NULL AND s.closed_at IS NULL) <> (a.id IS NOT NULL)""");
        QUERIES.put("3: a room holds two without an exception that names them", """
                SELECT COUNT(*) FROM bed_assignment a JOIN bed_assignment b ON b.room_id = a.room_id AND b.id > a.id
                WHERE a.site_kind IN ('ISOLATION', 'RESIDENCE') AND a.began_at IS NOT NULL AND b.began_at IS NOT NULL
                  AND a.began_at < COALESCE(b.ended_at, '9999-12-31') AND b.began_at < COALESCE(a.ended_at, '9999-12-31')
                  AND NOT EXISTS (SELECT 1 FROM sharing_exception e WHERE e.site_id = a.site_id
                    AND ((e.person_id = a.person_id AND (e.companion_id = b.person_id OR e.companion_id IS NULL))
                      OR (e.person_id = b.person_id AND (e.companion_id = a.person_id OR e.companion_id IS NULL))))""");
        QUERIES.put("3: more people in a room than beds", """
                SELECT COUNT(*) FROM (SELECT a.room_id FROM bed_assignment a WHERE a.began_at IS NOT NULL AND a.ended_at IS NULL
                GROUP BY a.room_id HAVING COUNT(*) > (SELECT COUNT(*) FROM bed b WHERE b.room_id = a.room_id)) crowded""");
        QUERIES.put("4: somebody lies in a room that is not occupied, or a room is occupied by nobody", """
                SELECT COUNT(*) FROM room_state r WHERE r.until_at IS NULL AND (r.phase = 'OCCUPIED') <> EXISTS
                (SELECT 1 FROM bed_assignment a WHERE a.room_id = r.room_id AND a.began_at IS NOT NULL AND a.ended_at IS NULL)""");
        QUERIES.put("4: somebody came into a room outside a time when it was occupied", """
                SELECT COUNT(*) FROM bed_assignment a WHERE a.began_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM room_state r
                WHERE r.room_id = a.room_id AND r.phase = 'OCCUPIED' AND r.since <= a.began_at
                  AND COALESCE(r.until_at, '9999-12-31') >= COALESCE(a.ended_at, '9999-12-31'))""");
        QUERIES.put("4: somebody is at a site that is closed", """
                SELECT COUNT(*) FROM stay s WHERE s.admitted_at IS NOT NULL AND s.closed_at IS NULL AND NOT EXISTS
                (SELECT 1 FROM site_opening o WHERE o.site_id = s.site_id AND o.closed_at IS NULL)""");
        QUERIES.put("5: close and secondary contacts in one room", """
                SELECT COUNT(*) FROM bed_assignment a JOIN bed_assignment b ON b.room_id = a.room_id AND b.id <> a.id
                JOIN stay s ON s.id = a.stay_id JOIN stay t ON t.id = b.stay_id
                JOIN isolation_order o ON o.id = s.order_id JOIN isolation_order p ON p.id = t.order_id
                WHERE a.began_at IS NOT NULL AND a.ended_at IS NULL AND b.began_at IS NOT NULL AND b.ended_at IS NULL
                  AND o.risk_class = 'CLOSE_CONTACT' AND p.risk_class = 'SECONDARY_CONTACT'""");
        QUERIES.put("12: a stay whose steps do not tell its dates", """
                SELECT COUNT(*) FROM stay s WHERE
                  (s.admitted_at IS NOT NULL) <> EXISTS (SELECT 1 FROM stay_step p WHERE p.stay_id = s.id AND p.kind = 'ADMITTED' AND p.occurred_at = s.admitted_at
                    AND NOT EXISTS (SELECT 1 FROM stay_step w WHERE w.stay_id = p.stay_id AND w.corrects = p.seq))
                  OR (s.ending IS NOT NULL) <> EXISTS (SELECT 1 FROM stay_step p WHERE p.stay_id = s.id AND p.kind = s.ending AND p.occurred_at = s.ended_at
                    AND NOT EXISTS (SELECT 1 FROM stay_step w WHERE w.stay_id = p.stay_id AND w.corrects = p.seq))
                  OR (s.closed_at IS NOT NULL AND s.ending <> 'CANCELLED') <> EXISTS (SELECT 1 FROM stay_step p WHERE p.stay_id = s.id
                    AND p.kind = 'DEPARTED' AND NOT EXISTS (SELECT 1 FROM stay_step w WHERE w.stay_id = p.stay_id AND w.corrects = p.seq))
                  OR s.steps <> (SELECT COUNT(*) FROM stay_step p WHERE p.stay_id = s.id)""");
        QUERIES.put("12: a stay that left no trace in the audit", """
                SELECT COUNT(*) FROM stay s WHERE NOT EXISTS
                (SELECT 1 FROM audit_entry e WHERE e.subject_id = s.id AND e.outcome = 'WRITTEN')""");
    }

    private Invariants() {
    }

    /** @return what is broken, with how often; empty when everything holds */
    public static List<String> broken(Database database) {
        return broken(database::count);
    }

    /** @param count answers a query that counts */
    public static List<String> broken(ToLongFunction<String> count) {
        List<String> broken = new ArrayList<>();
        QUERIES.forEach((name, query) -> {
            long found = count.applyAsLong(query);
            if (found > 0) {
                broken.add(name + ": " + found);
            }
        });
        return broken;
    }
}
