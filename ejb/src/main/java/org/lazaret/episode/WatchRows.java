package org.lazaret.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.lazaret.shared.UuidBytes;

/** The row of a site in which {@link Watched} is kept; read and written while the site's readings are locked. */
@ApplicationScoped
public class WatchRows {
    private EntityManager em;

    protected WatchRows() {
    }

    @Inject
    public WatchRows(EntityManager em) {
        this.em = em;
    }

    Watched read(UUID site) {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select states from site_watch where site_id = ?")) {
                select.setBytes(1, UuidBytes.of(site));
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Watched.unpack(row.getBytes(1)) : new Watched();
                }
            }
        });
    }

    void save(UUID site, Watched watched, long nextSilence) {
        em.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement save = connection.prepareStatement("""
                    insert into site_watch (site_id, next_silence, states) values (?, ?, ?)
                    on duplicate key update next_silence = values(next_silence), states = values(states)""")) {
                save.setBytes(1, UuidBytes.of(site));
                save.setLong(2, nextSilence);
                save.setBytes(3, watched.pack());
                save.executeUpdate();
            }
        });
    }

    /** Sites at which a patch has been silent for too long by then, and nobody was told. */
    List<UUID> silent(long now) {
        return em.createNativeQuery("select site_id from site_watch where next_silence <= :now").setParameter("now", now)
                .getResultList().stream().map(site -> UuidBytes.from((byte[]) site)).toList();
    }
}
