package org.lazaret.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.hibernate.Session;
import org.lazaret.shared.UuidBytes;
import org.lazaret.watch.Sample;

/** The rows that hold readings. Past the entity manager, because a row here is a hundred readings and more. */
@ApplicationScoped
public class ReadingRows {
    private static final String SERIES_UPSERT = """
            insert into reading_series (site_id, day, wear, readings, lowest, middle, highest, body) values (?, ?, ?, ?, ?, ?, ?, ?)
            on duplicate key update readings = values(readings), lowest = values(lowest), middle = values(middle),
                highest = values(highest), body = values(body)""";

    private EntityManager em;

    protected ReadingRows() {
    }

    @Inject
    public ReadingRows(EntityManager em) {
        this.em = em;
    }

    /** Adds readings of one delivery, hour by hour. @param byHour the readings of each hour, by wear, in order */
    public void addFrames(UUID site, long delivery, SortedMap<Integer, SortedMap<Integer, List<Sample>>> byHour) {
        work(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into reading_frame (site_id, hour, delivery, readings, body) values (?, ?, ?, ?, ?)")) {
                for (Map.Entry<Integer, SortedMap<Integer, List<Sample>>> hour : byHour.entrySet()) {
                    insert.setBytes(1, UuidBytes.of(site));
                    insert.setInt(2, hour.getKey());
                    insert.setLong(3, delivery);
                    insert.setInt(4, hour.getValue().values().stream().mapToInt(List::size).sum());
                    insert.setBytes(5, Frame.pack(hour.getKey(), hour.getValue()));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    /** Reads what has not been put into series yet, of these hours; wears that are not wanted are passed over. */
    void frames(UUID site, int fromHour, int toHour, IntPredicate wears, Consumer<Sample> each) {
        work(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select hour, body from reading_frame where site_id = ? and hour between ? and ?")) {
                select.setBytes(1, UuidBytes.of(site));
                select.setInt(2, fromHour);
                select.setInt(3, toHour);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        Frame.unpack(row.getInt(1), row.getBytes(2), wears, each);
                    }
                }
            }
        });
    }

    void series(UUID site, int fromDay, int toDay, Collection<Integer> wears, Consumer<Sample> each) {
        if (wears.isEmpty()) {
            return;
        }
        // Days and wears are named one by one: each pair is then one look-up in the key.
        String days = marks(toDay - fromDay + 1);
        work(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select day, wear, body from reading_series "
                    + "where site_id = ? and day in (" + days + ") and wear in (" + marks(wears.size()) + ")")) {
                select.setBytes(1, UuidBytes.of(site));
                int at = 2;
                for (int day = fromDay; day <= toDay; day++) {
                    select.setInt(at++, day);
                }
                for (int wear : wears) {
                    select.setInt(at++, wear);
                }
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        Series.unpack(row.getInt(1), row.getInt(2), row.getBytes(3), each);
                    }
                }
            }
        });
    }

    void saveSeries(UUID site, int day, SortedMap<Integer, List<Sample>> byWear) {
        work(connection -> {
            try (PreparedStatement upsert = connection.prepareStatement(SERIES_UPSERT)) {
                for (Map.Entry<Integer, List<Sample>> wear : byWear.entrySet()) {
                    DayOfWear rolledUp = DayOfWear.of(wear.getKey(), day, wear.getValue());
                    upsert.setBytes(1, UuidBytes.of(site));
                    upsert.setInt(2, day);
                    upsert.setInt(3, wear.getKey());
                    upsert.setInt(4, rolledUp.readings());
                    upsert.setObject(5, rolledUp.lowest());
                    upsert.setObject(6, rolledUp.middle());
                    upsert.setObject(7, rolledUp.highest());
                    upsert.setBytes(8, Series.pack(day, wear.getValue()));
                    upsert.addBatch();
                }
                upsert.executeBatch();
            }
        });
    }

    /** The hours of a site that still lie in frames, the oldest first. */
    SortedMap<Integer, Integer> framedHours(UUID site) {
        SortedMap<Integer, Integer> hours = new TreeMap<>();
        work(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select hour, count(*) from reading_frame where site_id = ? group by hour")) {
                select.setBytes(1, UuidBytes.of(site));
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        hours.put(row.getInt(1), row.getInt(2));
                    }
                }
            }
        });
        return hours;
    }

    void dropFrames(UUID site, int hour) {
        work(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(
                    "delete from reading_frame where site_id = ? and hour = ?")) {
                delete.setBytes(1, UuidBytes.of(site));
                delete.setInt(2, hour);
                delete.executeUpdate();
            }
        });
    }

    void dropSeries(UUID site, int day, int wear) {
        work(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(
                    "delete from reading_series where site_id = ? and day = ? and wear = ?")) {
                delete.setBytes(1, UuidBytes.of(site));
                delete.setInt(2, day);
                delete.setInt(3, wear);
                delete.executeUpdate();
            }
        });
    }

    private static String marks(int count) {
        return String.join(",", Collections.nCopies(count, "?"));
    }

    /** Statements on the connection of the transaction in hand. */
    private void work(Statements statements) {
        em.unwrap(Session.class).doWork(statements::on);
    }

    private interface Statements {
        void on(Connection connection) throws SQLException;
    }
}
