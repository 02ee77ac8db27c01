package org.lazaret.notice;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.lazaret.account.SignInFile;
import org.lazaret.alert.Alert;
import org.lazaret.alert.AlertStep;
import org.lazaret.alert.AlertStepped;
import org.lazaret.alert.AlertsStepped;
import org.lazaret.shared.Ids;
import org.lazaret.shared.RealTime;
import org.lazaret.shared.UuidBytes;

/**
 * Notices that wait to be told: written with the step they are about, tried until the receiver has them, at longer and
 * longer intervals, for a day. They name no person: who may read more follows the address.
 */
@Stateless
public class Notices {
    private static final Set<AlertStep.Kind> TOLD = EnumSet.of(AlertStep.Kind.RAISED, AlertStep.Kind.ESCALATED, AlertStep.Kind.REOPENED,
            AlertStep.Kind.CLOSED, AlertStep.Kind.COVERED);
    /** A server that dies while it tells one leaves it to the next after this. */
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Duration GIVEN_UP = Duration.ofDays(1);
    private static final int FIRST_SECONDS = 5;
    private static final int DOUBLED_MOST = 10;

    private EntityManager em;
    private Webhook webhook;
    private Clock realTime;

    protected Notices() {
    }

    @Inject
    public Notices(EntityManager em, Webhook webhook, @RealTime Clock realTime) {
        this.em = em;
        this.webhook = webhook;
        this.realTime = realTime;
    }

    /** One that is to be told now. @param tries before this one */
    public record Notice(UUID id, String body, int tries, Instant madeAt) {
    }

    /** Of no effect when nobody is to be told. What became part of a fever as it was raised is told of with the fever. */
    public void happened(@Observes AlertsStepped event) {
        if (!webhook.isOpen()) {
            return;
        }
        Set<UUID> covered = of(event, AlertStep.Kind.COVERED);
        covered.retainAll(of(event, AlertStep.Kind.RAISED));
        List<AlertStepped> told = event.steps().stream().filter(each -> TOLD.contains(each.step().kind()) && !covered.contains(each.alert().id())).toList();
        LocalDateTime now = stamp(realTime.instant());
        em.unwrap(Session.class).doWork(connection -> write(connection, told, now));
    }

    private static Set<UUID> of(AlertsStepped event, AlertStep.Kind kind) {
        return event.steps().stream().filter(each -> each.step().kind() == kind).map(each -> each.alert().id()).collect(Collectors.toSet());
    }

    private static void write(Connection connection, List<AlertStepped> told, LocalDateTime now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into notice (id, alert_id, seq, made_at, due_at, tries, body) values (?, ?, ?, ?, ?, 0, ?)")) {
            for (AlertStepped each : told) {
                UUID id = Ids.next();
                insert.setBytes(1, UuidBytes.of(id));
                insert.setBytes(2, UuidBytes.of(each.alert().id()));
                insert.setInt(3, each.step().seq());
                insert.setObject(4, now);
                insert.setObject(5, now);
                insert.setString(6, body(id, each));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String body(UUID id, AlertStepped event) {
        Alert alert = event.alert();
        return Json.createObjectBuilder().add("id", id.toString()).add("what", event.step().kind().name())
                .add("at", event.step().recordedAt().toString()).add("alert", alert.label()).add("alertId", alert.id().toString())
                .add("kind", alert.kind().name()).add("state", event.state().name()).add("level", event.level())
                .add("site", alert.site().toString())
                .add("address", SignInFile.address("/sites/" + alert.site() + "/alerts?alert=" + alert.id())).build().toString();
    }

    /** Takes one that is due, so that no other server tells it meanwhile; {@code null} when none is. */
    public Notice take() {
        Instant now = realTime.instant();
        List<?> due = em.createNativeQuery("""
                select id, body, tries, timestampdiff(second, '1970-01-01', made_at) from notice where due_at <= :now order by due_at, id limit 1
                for update skip locked""").setParameter("now", stamp(now)).getResultList();
        if (due.isEmpty()) {
            return null;
        }
        Object[] row = (Object[]) due.get(0);
        em.createNativeQuery("update notice set due_at = :until where id = :id").setParameter("until", stamp(now.plus(LEASE)))
                .setParameter("id", row[0]).executeUpdate();
        return new Notice(UuidBytes.from((byte[]) row[0]), (String) row[1], ((Number) row[2]).intValue(),
                Instant.ofEpochSecond(((Number) row[3]).longValue()));
    }

    /** The receiver has it. */
    public void told(Notice notice) {
        em.createNativeQuery("update notice set due_at = null, tries = tries + 1, told_at = :now where id = :id")
                .setParameter("now", stamp(realTime.instant())).setParameter("id", UuidBytes.of(notice.id())).executeUpdate();
    }

    /** @return when it is tried again; {@code null} when it is given up */
    public Instant failed(Notice notice) {
        Instant now = realTime.instant();
        Duration pause = Duration.ofSeconds((long) FIRST_SECONDS << Math.min(notice.tries(), DOUBLED_MOST));
        Instant again = now.plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
        Instant next = again.isAfter(notice.madeAt().plus(GIVEN_UP)) ? null : again;
        em.createNativeQuery("update notice set due_at = :next, tries = tries + 1 where id = :id")
                .setParameter("next", next == null ? null : stamp(next)).setParameter("id", UuidBytes.of(notice.id())).executeUpdate();
        return next;
    }

    private static LocalDateTime stamp(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
