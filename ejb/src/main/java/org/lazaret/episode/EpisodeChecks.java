package org.lazaret.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.lazaret.shared.Ids;
import org.lazaret.shared.Occurrence;
import org.lazaret.shared.UuidBytes;

/** Keeps what a second method said about an episode. Whoever calls holds the lock of the site's readings. */
@ApplicationScoped
public class EpisodeChecks {
    private EntityManager em;
    private Event<EpisodeChecked> checked;

    protected EpisodeChecks() {
    }

    @Inject
    public EpisodeChecks(EntityManager em, Event<EpisodeChecked> checked) {
        this.em = em;
        this.checked = checked;
    }

    /** @param note {@code null} for none */
    public void keep(UUID by, EpisodeRow episode, boolean confirmed, Occurrence when, String note) {
        em.createNativeQuery("""
                insert into episode_check (id, episode_id, site_id, person_id, kind, found, occurred_at, recorded_at, recorded_by, note)
                values (:id, :episode, :site, :person, :kind, :found, :at, :recorded, :by, :note)""")
                .setParameter("id", UuidBytes.of(Ids.next())).setParameter("episode", UuidBytes.of(episode.id()))
                .setParameter("site", UuidBytes.of(episode.site())).setParameter("person", UuidBytes.of(episode.person()))
                .setParameter("kind", episode.kind().name()).setParameter("found", confirmed ? "CONFIRMED" : "REFUTED")
                .setParameter("at", LocalDateTime.ofInstant(when.occurredAt(), ZoneOffset.UTC))
                .setParameter("recorded", LocalDateTime.ofInstant(when.recordedAt(), ZoneOffset.UTC))
                .setParameter("by", UuidBytes.of(by)).setParameter("note", note).executeUpdate();
        checked.fire(new EpisodeChecked(episode.site(), episode.person(), episode.kind(), when.occurredAt(), confirmed));
    }
}
