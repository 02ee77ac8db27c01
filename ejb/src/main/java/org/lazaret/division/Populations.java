package org.lazaret.division;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lazaret.access.Access;
import org.lazaret.access.Caller;
import org.lazaret.access.SiteScope;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.shared.Invalid;

/** How many people live where, on which the reserve of rooms rests (R21). */
@Stateless
public class Populations {
    private EntityManager em;
    private Access access;
    private Trail trail;
    private Clock clock;

    protected Populations() {
    }

    @Inject
    public Populations(EntityManager em, Access access, Trail trail, Clock clock) {
        this.em = em;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Signs for a count; what was said before stays on record.
     *
     * @throws org.lazaret.shared.NotFound the caller holds no role in all of the division
     * @throws Invalid                     field by field, or no such division
     */
    public Inhabitants record(Caller caller, String division, Inhabitants.Count what) {
        if (division == null || !division.matches("\\d{2,12}")) {
            throw new Invalid("division", "unknown-division");
        }
        access.at(caller, SiteScope.area(division));
        Instant now = clock.instant();
        // The day of the count has ended nowhere on earth before it has begun everywhere west of it.
        what.checked(LocalDate.ofInstant(now, ZoneOffset.ofHours(14)));
        if (em.find(Division.class, division) == null) {
            throw new Invalid("division", "unknown-division");
        }
        Inhabitants said = new Inhabitants(division, what, now, caller.user(), caller.name());
        em.persist(said);
        em.flush();
        trail.wrote(caller, "inhabitants-recorded", Subject.of("inhabitants", said.id()), "division", division, "inhabitants", what.count());
        return said;
    }

    /** All that was ever said of a division, the newest first. */
    public List<Inhabitants> history(Caller caller, String division) {
        access.reach(caller);
        List<Inhabitants> all = em.createQuery("select i from Inhabitants i where i.division = :division order by i.recordedAt desc, i.id desc",
                Inhabitants.class).setParameter("division", division).getResultList();
        trail.read(caller, "inhabitants-read", Subject.list("inhabitants"), "division", division, "count", all.size());
        return all;
    }

    /** What holds of each of these divisions; those of which nothing was said are missing. One statement. */
    public Map<String, Inhabitants> of(Collection<String> divisions) {
        Map<String, Inhabitants> latest = new HashMap<>();
        if (!divisions.isEmpty()) {
            em.createQuery("select i from Inhabitants i where i.division in :divisions order by i.recordedAt, i.id", Inhabitants.class)
                    .setParameter("divisions", divisions).getResultStream().forEach(one -> latest.put(one.division(), one));
        }
        return latest;
    }
}
