package org.lazaret.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.UUID;
import org.hibernate.Session;
import org.lazaret.series.Intake;
import org.lazaret.series.Intake.Taken;
import org.lazaret.series.SiteReadings;
import org.lazaret.series.SiteReadings.Held;
import org.lazaret.shared.UuidBytes;
import org.lazaret.watch.Sample;

/** The record of who brought what and when: a signed row a delivery, in place of one in the audit for every reading. */
@ApplicationScoped
public class DeliveryRows {
    private static final String INSERT = """
            insert into delivery (site_id, number, gateway_id, received_at, sent_at, first_at, last_at,
              accepted, repeated, conflicting, quarantined) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private EntityManager em;
    private Intake intake;
    private SiteReadings readings;
    private Event<ReadingsConflict> conflicts;

    protected DeliveryRows() {
    }

    @Inject
    public DeliveryRows(EntityManager em, Intake intake, SiteReadings readings, Event<ReadingsConflict> conflicts) {
        this.em = em;
        this.intake = intake;
        this.readings = readings;
        this.conflicts = conflicts;
    }

    /**
     * Writes down the delivery and what was new in it.
     *
     * @param by   the gateway, or the task that takes over what was set aside
     * @param sent {@code null} when the gateway did not say
     */
    void keep(Held held, UUID by, Instant received, Instant sent, Taken taken, Receipt receipt) {
        long number = held.lastDelivery() + 1;
        LongSummaryStatistics times = taken.fresh().values().stream().flatMap(List::stream).mapToLong(Sample::at).summaryStatistics();
        boolean any = times.getCount() > 0;
        add(new Row(held.site(), number, by, received, sent, any ? Instant.ofEpochSecond(times.getMin()) : null,
                any ? Instant.ofEpochSecond(times.getMax()) : null), receipt);
        intake.keep(held, number, taken);
        readings.save(held, number);
        if (!taken.conflicting().isEmpty()) {
            conflicts.fire(new ReadingsConflict(held.site(), received, taken.conflicting()));
        }
    }

    /**
     * @param sent  {@code null} when the gateway did not say
     * @param first of the readings that were new, {@code null} when none was
     * @param last  as {@code first}
     */
    private record Row(UUID site, long number, UUID by, Instant received, Instant sent, Instant first, Instant last) {
    }

    private void add(Row row, Receipt counts) {
        em.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                insert.setBytes(1, UuidBytes.of(row.site()));
                insert.setLong(2, row.number());
                insert.setBytes(3, UuidBytes.of(row.by()));
                time(insert, 4, row.received());
                time(insert, 5, row.sent());
                time(insert, 6, row.first());
                time(insert, 7, row.last());
                insert.setInt(8, counts.accepted());
                insert.setInt(9, counts.repeated());
                insert.setInt(10, counts.conflicting());
                insert.setInt(11, counts.quarantined());
                insert.executeUpdate();
            }
        });
    }

    private static void time(PreparedStatement insert, int at, Instant time) throws SQLException {
        insert.setObject(at, time == null ? null : LocalDateTime.ofInstant(time, ZoneOffset.UTC));
    }
}
