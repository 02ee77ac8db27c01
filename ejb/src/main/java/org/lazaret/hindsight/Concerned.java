package org.lazaret.hindsight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.clearance.Finding.Unmet;
import org.lazaret.registration.PersonRecords;

/**
 * Whose release a result may be about: the person's own, those of everybody who shared a room with that person, and those of
 * secondary contacts through that person (R2, settled reading 5). Who is being released at this very moment is among them.
 */
@ApplicationScoped
class Concerned {
    private static final String WHO = "select distinct s.id, s.site, %s from Stay s %s where %s in :people and s.order is not null and s.admittedAt is not null"
            + " and (s.release is not null or s.closedAt is null) and (:all = true or exists (select 1 from ReleaseReview v where v.stay = s.id)) %s";
    private static final List<String> ASKED = List.of(
            WHO.formatted("s.person", "", "s.person", ""),
            WHO.formatted("a.person", "join BedAssignment b on b.stay = s.id join BedAssignment a on a.room = b.room", "a.person", """
                    and a.person <> s.person and a.beganAt is not null and b.beganAt is not null
                    and (a.endedAt is null or b.beganAt < a.endedAt) and (b.endedAt is null or a.beganAt < b.endedAt)"""),
            WHO.formatted("o.person", "join LinkedContact l on l.order = s.order join IsolationOrder o on o.id = l.contactOrder", "o.person", ""));

    private EntityManager em;
    private PersonRecords records;

    protected Concerned() {
    }

    @Inject
    Concerned(EntityManager em) {
        this.em = em;
        records = new PersonRecords(em);
    }

    /** @param news the one to be named where several are about the stay: an own one goes before others */
    record One(UUID stay, UUID site, News news) {
    }

    /**
     * The result that is to be seen in what speaks against somebody's release: the last that is no negative of the samples, or of
     * the people, it is about. No tube is named where none is.
     *
     * @param against empty where nothing speaks against it any more
     */
    News blamed(UUID person, Optional<Unmet> against) {
        List<UUID> about = against.map(Unmet::evidence).orElse(List.of());
        return about.isEmpty() ? News.unnamed(person) : em.createQuery("""
                select r.tube, r.id from TubeResult r where r.outcome <> NEGATIVE and not exists (select c.id from TubeResult c where c.corrects = r.id)
                    and exists (select s.id from Sample s where s.tube.id = r.tube and (s.id in :about or s.person in :about))
                order by r.recordedAt desc, r.id desc""", Object[].class).setParameter("about", about).setMaxResults(1).getResultStream().findFirst()
                .map(row -> new News(person, (UUID) row[0], (UUID) row[1], true)).orElse(News.unnamed(person));
    }

    /** By stay. */
    Map<UUID, One> by(Collection<News> news) {
        Map<UUID, One> found = new LinkedHashMap<>();
        add(news.stream().filter(News::grave).toList(), true, found);
        add(news, false, found);
        return found;
    }

    /** @param all those never doubted too */
    private void add(Collection<News> news, boolean all, Map<UUID, One> found) {
        Map<UUID, News> byPerson = news.stream().collect(Collectors.toMap(News::person, one -> one, (one, later) -> later, HashMap::new));
        if (byPerson.isEmpty()) {
            return;
        }
        // A result belongs to the person, whichever record it was written to.
        records.of(Set.copyOf(byPerson.keySet()), Instant.MAX).of().forEach((person, same) -> same.forEach(record -> byPerson.putIfAbsent(record, byPerson.get(person))));
        Set<UUID> people = byPerson.keySet();
        ASKED.forEach(question -> em.createQuery(question, Object[].class).setParameter("people", people).setParameter("all", all).getResultStream()
                .forEach(row -> found.putIfAbsent((UUID) row[0], new One((UUID) row[0], (UUID) row[1], byPerson.get((UUID) row[2])))));
    }
}
