package org.lazaret.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.lazaret.access.Caller;
import org.lazaret.shared.UuidBytes;

/**
 * The audit trail. What changes something, or shows a person, leaves a row in the same transaction; what was refused
 * leaves one in a transaction of its own. Boards and lists leave one row per page opened, live updates none. There is
 * no way here to change or remove a row.
 */
@Stateless
public class Trail {
    private static final String INSERT = """
            insert into audit_entry
              (recorded_at, user_id, user_name, address, action, outcome, subject_kind, subject_id, site_id, person_id, details)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String LOOKED = """
            select 1 from audit_entry where person_id = ? and user_id = ? and action = ? and recorded_at > ? limit 1""";
    /** A page may stay open as long as a session. */
    private static final Duration PAGE_STAYS_OPEN = Duration.ofHours(12);

    private static final ObjectMapper JSON = new ObjectMapper();

    private EntityManager em;
    private Clock clock;

    protected Trail() {
    }

    @Inject
    public Trail(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * @param action what was done, in kebab case: {@code room-taken-out-of-service}
     * @param facts  name and value in turn; no identity numbers, phones or passwords
     */
    public void wrote(Caller caller, String action, Subject subject, Object... facts) {
        wrote(caller, action, List.of(subject), facts);
    }

    /** One row for each of many subjects of one act, in one batch. */
    public void wrote(Caller caller, String action, Collection<Subject> subjects, Object... facts) {
        add(caller, action, Outcome.WRITTEN, subjects, facts);
        caller.owed().traced(subjects.size());
    }

    /** One row for each page of a list or board, or for a person shown; with the filter and the count as facts. */
    public void read(Caller caller, String action, Subject subject, Object... facts) {
        read(caller, action, List.of(subject), facts);
    }

    /**
     * One row for a person shown. A page that is open already and reads again leaves none, while the row of its opening
     * is there: nobody looks at a person without one, whatever they ask with.
     *
     * @param live the page says that it is open already
     */
    public void shown(Caller caller, boolean live, String action, Subject person, Object... facts) {
        if (!live || !isOnRecord(caller, action, person)) {
            read(caller, action, person, facts);
        }
    }

    private boolean isOnRecord(Caller caller, String action, Subject person) {
        LocalDateTime since = LocalDateTime.ofInstant(clock.instant().minus(PAGE_STAYS_OPEN), ZoneOffset.UTC);
        return em.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement looked = connection.prepareStatement(LOOKED)) {
                looked.setBytes(1, UuidBytes.of(person.person()));
                looked.setBytes(2, UuidBytes.of(caller.user()));
                looked.setString(3, action);
                looked.setObject(4, since);
                return looked.executeQuery().next();
            }
        });
    }

    /** One row for each of those who came up, such as the hits of a search. */
    public void read(Caller caller, String action, Collection<Subject> subjects, Object... facts) {
        add(caller, action, Outcome.READ, subjects, facts);
        caller.owed().traced(subjects.size());
    }

    /** Stays when the attempt is rolled back. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void refused(Caller caller, String action, Subject subject, Object... facts) {
        add(caller, action, Outcome.REFUSED, List.of(subject), facts);
    }

    private void add(Caller caller, String action, Outcome outcome, Collection<Subject> subjects, Object... facts) {
        LocalDateTime at = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        String details = json(facts);
        em.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                for (Subject subject : subjects) {
                    insert.setObject(1, at);
                    insert.setBytes(2, UuidBytes.of(caller.user()));
                    insert.setString(3, caller.name());
                    insert.setString(4, caller.address());
                    insert.setString(5, action);
                    insert.setString(6, outcome.name());
                    insert.setString(7, subject.kind());
                    insert.setBytes(8, UuidBytes.of(subject.id()));
                    insert.setBytes(9, UuidBytes.of(subject.site()));
                    insert.setBytes(10, UuidBytes.of(subject.person()));
                    insert.setString(11, details);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    static String json(Object... facts) {
        if (facts.length == 0) {
            return null;
        }
        Map<String, Object> details = new LinkedHashMap<>();
        for (int i = 0; i < facts.length; i += 2) {
            details.put((String) facts[i], plain(facts[i + 1]));
        }
        try {
            return JSON.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("facts cannot be written down: " + details, e);
        }
    }

    private static Object plain(Object fact) {
        if (fact instanceof Collection<?> many) {
            return many.stream().map(Trail::plain).toList();
        }
        return fact == null || fact instanceof Number || fact instanceof Boolean ? fact : fact.toString();
    }
}
