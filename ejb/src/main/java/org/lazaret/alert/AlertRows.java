package org.lazaret.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lazaret.episode.EpisodeRow;
import org.lazaret.shared.UuidBytes;
import org.lazaret.site.Site;

/** Alerts beside their episodes, many at a time; locked in the order of their identifiers, after the site's readings. */
@ApplicationScoped
public class AlertRows {
    /** So few at a time that each is found by its key, and no other site's row is locked on the way. */
    private static final int AT_A_TIME = 100;

    private EntityManager em;

    protected AlertRows() {
    }

    @Inject
    public AlertRows(EntityManager em) {
        this.em = em;
    }

    /** New ones, numbered through the site's day. */
    List<Told> add(Site site, List<EpisodeRow> episodes, Instant now, AlertRules rules) {
        if (episodes.isEmpty()) {
            return List.of();
        }
        LocalDate day = LocalDate.ofInstant(now, site.zone());
        int number = take(site.id(), day, episodes.size());
        List<Told> added = new ArrayList<>();
        for (EpisodeRow episode : episodes) {
            Alert alert = new Alert(episode, day, number++, now, rules);
            em.persist(alert);
            added.add(new Told(alert, episode, new ArrayList<>()));
        }
        return added;
    }

    /** @return the first of so many numbers */
    private int take(UUID site, LocalDate day, int many) {
        em.createNativeQuery("""
                insert into alert_number (site_id, day, last) values (:site, :day, :many) on duplicate key update last = last + :many""")
                .setParameter("site", UuidBytes.of(site)).setParameter("day", day).setParameter("many", many).executeUpdate();
        return ((Number) em.createNativeQuery("select last from alert_number where site_id = :site and day = :day")
                .setParameter("site", UuidBytes.of(site)).setParameter("day", day).getSingleResult()).intValue() - many + 1;
    }

    /** The alerts of these episodes with their steps, locked. */
    List<Told> of(List<EpisodeRow> episodes) {
        List<UUID> ids = episodes.stream().map(EpisodeRow::id).toList();
        List<Alert> alerts = parts(ids).flatMap(part -> em.createQuery("from Alert where episode in :episodes order by id", Alert.class)
                .setParameter("episodes", part).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream()).toList();
        Map<UUID, List<AlertStep>> steps = parts(alerts.stream().map(Alert::id).toList())
                .flatMap(part -> em.createQuery("from AlertStep s where s.key.alert in :alerts order by s.key.alert, s.key.seq", AlertStep.class)
                        .setParameter("alerts", part).getResultStream()).collect(Collectors.groupingBy(AlertStep::alert));
        Map<UUID, EpisodeRow> known = episodes.stream().collect(Collectors.toMap(EpisodeRow::id, Function.identity()));
        return alerts.stream().map(alert -> new Told(alert, known.get(alert.episode()), new ArrayList<>(steps.getOrDefault(alert.id(), List.of()))))
                .toList();
    }

    /** The fevers of both kinds of these people at the site, locked, without their steps. */
    List<Told> fevers(UUID site, Collection<UUID> people) {
        List<Alert> alerts = parts(List.copyOf(people)).flatMap(part -> em.createQuery("""
                from Alert where site = :site and person in :people and kind in (FEVER, RELATIVE_FEVER) order by id""", Alert.class)
                .setParameter("site", site).setParameter("people", part).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream()).toList();
        Map<UUID, EpisodeRow> episodes = parts(alerts.stream().map(Alert::episode).toList())
                .flatMap(part -> em.createQuery("from EpisodeRow where id in :ids", EpisodeRow.class).setParameter("ids", part).getResultStream())
                .collect(Collectors.toMap(EpisodeRow::id, Function.identity()));
        return alerts.stream().map(alert -> new Told(alert, episodes.get(alert.episode()), new ArrayList<>())).toList();
    }

    private static Stream<List<UUID>> parts(List<UUID> ids) {
        return Stream.iterate(0, from -> from < ids.size(), from -> from + AT_A_TIME)
                .map(from -> ids.subList(from, Math.min(from + AT_A_TIME, ids.size())));
    }
}
