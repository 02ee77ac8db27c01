package org.lazaret.restart;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.contact.Contact;
import org.lazaret.contact.Investigation;
import org.lazaret.contact.InvestigationBook;
import org.lazaret.restart.ClockRestart.State;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.Occurrence;
import org.lazaret.shared.Reason;
import org.lazaret.site.Sites;

/** Clocks are put in question, restarted, let hold, and restarts taken back: by a person, with a reason. */
@Stateless
public class Restarts {
    private static final int MOST = 5000;

    private EntityManager em;
    private Sites sites;
    private InvestigationBook investigations;
    private RestartBook book;
    private Trail trail;
    private Clock clock;

    protected Restarts() {
    }

    @Inject
    public Restarts(EntityManager em, Sites sites, InvestigationBook investigations, RestartBook book, Trail trail, Clock clock) {
        this.em = em;
        this.sites = sites;
        this.investigations = investigations;
        this.book = book;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Puts the clocks of everybody in question whom the scope holds and who stays there now.
     *
     * @return how many are new
     * @throws org.lazaret.contact.InvestigationOver nobody was positive after all
     */
    public int propose(Caller caller, UUID id, RestartScope scope) {
        sites.of(caller, siteOf(id));
        if (scope == null) {
            throw new Invalid("scope", "required");
        }
        Investigation of = investigations.lockStanding(id);
        Map<UUID, RestartScope> stays = new HashMap<>();
        if (scope == RestartScope.SITE) {
            Running.at(em, of.site()).forEach(one -> stays.put(one.stay().id(), RestartScope.SITE));
        }
        em.createQuery("from Contact where investigation = :id and stay is not null and goneAt is null", Contact.class).setParameter("id", id)
                .getResultStream().filter(one -> scope.holds(RestartScope.of(one.grade()))).forEach(one -> stays.put(one.stay(), RestartScope.of(one.grade())));
        int proposed = book.propose(caller, of, stays, Occurrence.now(clock));
        trail.wrote(caller, "restarts-proposed", Subject.of("investigation", id).at(of.site()), "scope", scope, "count", proposed);
        return proposed;
    }

    /**
     * Decides on proposals, or takes restarts back; all or none of those named. Deciding as before changes nothing.
     *
     * @param ids    1–5,000 restarts of the case
     * @param next   RESTARTED, DISMISSED or WITHDRAWN
     * @param reason 1–500 characters
     * @return how many stand otherwise than before
     * @throws Invalid                               one is none of this case
     * @throws RestartRefused                        somebody has decided otherwise meanwhile
     * @throws org.lazaret.contact.InvestigationOver nobody was positive after all, and it is not taken back
     */
    public int decide(Caller caller, UUID id, List<UUID> ids, State next, String reason) {
        sites.of(caller, siteOf(id));
        Reason.require(reason);
        if (next == null || next == State.PROPOSED || ids.isEmpty() || ids.size() > MOST) {
            throw new Invalid(next == null || next == State.PROPOSED ? "decision" : "restarts", ids.size() > MOST ? "too-many" : "required", "most", MOST);
        }
        Investigation of = next == State.WITHDRAWN ? investigations.lock(id) : investigations.lockStanding(id);
        List<ClockRestart> chosen = chosen(of, ids);
        LocalDate left = book.left(of).orElse(null);
        Occurrence when = Occurrence.now(clock);
        List<ClockRestart> moved = new ArrayList<>();
        chosen.forEach(one -> one.decide(next, left, reason, when, caller).ifPresent(step -> {
            em.persist(step);
            moved.add(one);
        }));
        book.set(caller, moved, when, reason);
        trail.wrote(caller, "restarts-decided", Subject.of("investigation", id).at(of.site()), "decision", next, "count", moved.size());
        book.tell(caller, "restart-" + next.name().toLowerCase(Locale.ROOT), moved, reason);
        return moved.size();
    }

    private List<ClockRestart> chosen(Investigation of, List<UUID> ids) {
        List<ClockRestart> chosen = book.locked(of, ids);
        List<UUID> known = chosen.stream().map(ClockRestart::id).toList();
        List<Invalid.Field> wrong = IntStream.range(0, ids.size()).filter(i -> !known.contains(ids.get(i)))
                .mapToObj(i -> Invalid.Field.of("restarts[" + i + "]", "not-of-this-case")).toList();
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return chosen;
    }

    private UUID siteOf(UUID id) {
        return em.createQuery("select site from Investigation where id = :id", UUID.class).setParameter("id", id).getResultStream()
                .findFirst().orElseThrow(NotFound::new);
    }
}
