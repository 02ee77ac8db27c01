package org.lazaret.stay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.lazaret.fit.Fit;
import org.lazaret.fit.Obstacle.Reason;
import org.lazaret.room.RoomState;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.Period;
import org.lazaret.site.Site;
import org.lazaret.site.SiteKind;
import org.lazaret.stay.BedAssignment.Place;

/** Whether a stay may have a bed for a time, looked up in the books; rooms and person are locked before. */
@ApplicationScoped
public class BedClaims {
    private static final Set<Reason> ONLY_THE_BED =
            Set.of(Reason.NO_FREE_BED, Reason.ONE_PERSON, Reason.PLANNED_FOR_OTHERS, Reason.CAPACITY);

    private EntityManager em;
    private RoomFacts facts;
    private Clock clock;

    protected BedClaims() {
    }

    @Inject
    public BedClaims(EntityManager em, RoomFacts facts, Clock clock) {
        this.em = em;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * @return the exception by which the person joins others in the room; {@code null} when none is needed
     * @throws BedTaken  somebody else has it, or will
     * @throws RoomUnfit the room does not fit, with every reason
     * @throws Invalid   another stay of the same person has it, or will
     */
    public UUID judge(Site site, Stay stay, Place place, RoomState state, Period period) {
        refuseSecond(own(stay, place), period);
        Fit fit = facts.judge(site, stay, state, period);
        boolean onlyTheBed = fit.obstacles().stream().allMatch(o -> ONLY_THE_BED.contains(o.reason()));
        if (!fit.beds().contains(place.bed()) && onlyTheBed) {
            throw new BedTaken(fit.room().number(), place.bed());
        }
        if (!fit.fits()) {
            throw new RoomUnfit(fit.room().number(), fit.obstacles());
        }
        if (site.kind() == SiteKind.HOSPITAL) {
            return null;
        }
        return fit.room().occupants().stream().filter(o -> !o.person().equals(stay.person()))
                .filter(o -> o.period().overlaps(period)).findFirst()
                .map(o -> facts.allowance(site, stay, o)).orElse(null);
    }

    /**
     * What is written down late does not reach back into a time when somebody else had the bed, in a single room the
     * room, or when the person lay elsewhere (invariants 1–3).
     *
     * @throws Invalid with when that time ended
     */
    public void refuseBefore(Site site, Stay stay, Place place, Instant from) {
        Instant left = em.createQuery("""
                select max(a.endedAt) from BedAssignment a
                where a.room = :room and a.endedAt > :from and (a.bed = :bed or :alone = true)""", Instant.class)
                .setParameter("room", place.room()).setParameter("from", from).setParameter("bed", place.bed())
                .setParameter("alone", site.kind().oneToARoom()).getSingleResult();
        Instant elsewhere = em.createQuery("""
                select max(a.endedAt) from BedAssignment a join Stay s on s.id = a.stay
                where s.person = :person and a.endedAt > :from""", Instant.class)
                .setParameter("person", stay.person()).setParameter("from", from).getSingleResult();
        Stream.of(left, elsewhere).filter(Objects::nonNull).max(Instant::compareTo).ifPresent(since -> {
            throw new Invalid("occurredAt", "before-last-step", "since", since);
        });
    }

    /**
     * Two stays of one person have no bed at the same time either (invariant 1).
     *
     * @param own    when the person's other stays have the bed
     * @param period when this one wants it
     * @throws Invalid they meet
     */
    static void refuseSecond(List<Period> own, Period period) {
        own.stream().filter(period::overlaps).findFirst().ifPresent(held -> {
            throw new Invalid("bed", "own-other-stay", "since", held.from());
        });
    }

    private List<Period> own(Stay stay, Place place) {
        Instant now = clock.instant();
        return em.createQuery("""
                select a.plannedFrom, a.plannedTo, a.beganAt from BedAssignment a join Stay s on s.id = a.stay
                where s.person = :person and a.bed = :bed and a.stay <> :stay and a.endedAt is null and a.givenUpAt is null""",
                Object[].class).setParameter("person", stay.person()).setParameter("bed", place.bed())
                .setParameter("stay", stay.id()).getResultStream()
                .map(row -> RoomFacts.held((Instant) row[0], (Instant) row[1], (Instant) row[2], now)).toList();
    }
}
