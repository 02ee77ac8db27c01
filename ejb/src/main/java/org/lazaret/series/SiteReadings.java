package org.lazaret.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.UUID;
import org.hibernate.Session;
import org.lazaret.shared.UuidBytes;

/**
 * The row of a site that everything waits for which changes its readings: one writer a site. It holds the newest reading
 * of every wear and counts the deliveries.
 */
@ApplicationScoped
public class SiteReadings {
    /** Locks the row to be changed also where a rival has inserted it: two who may only read it would each wait for the other to let go. */
    private static final String INSERT_ONCE = """
            insert into site_vitals (site_id, last_delivery, vitals) values (?, 0, ?) on duplicate key update last_delivery = last_delivery""";

    private EntityManager em;

    protected SiteReadings() {
    }

    @Inject
    public SiteReadings(EntityManager em) {
        this.em = em;
    }

    /** What the row said when it was locked. */
    public record Held(UUID site, long lastDelivery, Vitals vitals) {
    }

    /** Waits until nobody else changes readings of the site; held to the end of the transaction. */
    public Held lock(UUID site) {
        Held held = read(site, " for update");
        if (held == null) {
            begin(site);
            held = read(site, " for update");
        }
        return held;
    }

    /** The newest readings as they stand, without waiting for anybody. */
    public Vitals vitals(UUID site) {
        Held held = read(site, "");
        return held == null ? Vitals.none() : held.vitals();
    }

    /** Keeps what became of the newest readings. */
    public void save(Held held, long lastDelivery) {
        byte[] vitals = held.vitals().pack();
        em.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update site_vitals set last_delivery = ?, vitals = ? where site_id = ?")) {
                update.setLong(1, lastDelivery);
                update.setBytes(2, vitals);
                update.setBytes(3, UuidBytes.of(held.site()));
                update.executeUpdate();
            }
        });
    }

    private Held read(UUID site, String lock) {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select last_delivery, vitals from site_vitals where site_id = ?" + lock)) {
                select.setBytes(1, UuidBytes.of(site));
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? new Held(site, row.getLong(1), Vitals.unpack(row.getBytes(2))) : null;
                }
            }
        });
    }

    private void begin(UUID site) {
        em.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT_ONCE)) {
                insert.setBytes(1, UuidBytes.of(site));
                insert.setBytes(2, Vitals.none().pack());
                insert.executeUpdate();
            }
        });
    }
}
