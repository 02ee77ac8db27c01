package org.lazaret.stay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.room.RoomCorrections;
import org.lazaret.room.RoomPhase;
import org.lazaret.room.RoomState.Evidence;
import org.lazaret.room.RoomState.Ground;
import org.lazaret.room.Rooms;
import org.lazaret.shared.Occurrence;
import org.lazaret.stay.BedAssignment.Place;

/** Beds that somebody had not left, or not come to, after all. The rooms and the person are locked before. */
@ApplicationScoped
public class BedCorrections {
    private EntityManager em;
    private Rooms rooms;
    private RoomCorrections corrections;

    protected BedCorrections() {
    }

    @Inject
    public BedCorrections(EntityManager em, Rooms rooms, RoomCorrections corrections) {
        this.em = em;
        this.rooms = rooms;
        this.corrections = corrections;
    }

    /** The bed in which the stay lay last. */
    Optional<BedAssignment> last(UUID stay) {
        return em.createQuery("select a from BedAssignment a where a.stay = :stay and a.endedAt is not null order by a.endedAt desc, a.id desc",
                BedAssignment.class).setParameter("stay", stay).setMaxResults(1).getResultStream().findFirst();
    }

    /**
     * In the same bed again, from now on as the books have it; the new row names the one that had ended too early.
     *
     * @param left       when they were said to have left
     * @param withdrawal proves it, and is in the database already
     * @throws BedTaken                         somebody else has or will have the bed, or has come into the room since
     * @throws org.lazaret.room.RoomStepRefused somebody has been at work in the room since
     */
    void goOn(Caller caller, BedAssignment before, Instant left, Occurrence when, Evidence withdrawal) {
        Place place = before.place();
        List<BedAssignment> there = em.createQuery("""
                select a from BedAssignment a
                where a.room = :room and a.stay <> :stay and a.endedAt is null and a.givenUpAt is null""", BedAssignment.class)
                .setParameter("room", place.room()).setParameter("stay", before.stay()).getResultList();
        boolean gone = rooms.beds(place.room()).stream().noneMatch(bed -> bed.id().equals(place.bed()));
        if (gone || there.stream().anyMatch(other -> other.isPlanned() || other.beganSince(left) || other.place().equals(place))) {
            throw new BedTaken(rooms.find(place.room()).number(), place.bed());
        }
        if (rooms.state(place.room()).phase() != RoomPhase.OCCUPIED || there.isEmpty()) {
            corrections.resume(place.room(), caller.user(), when, left, withdrawal);
        }
        em.persist(before.resumed(when, caller.user()));
        em.flush();
    }

    /** The bed was never theirs: the row ends, signed, and stays on record. */
    void end(Caller caller, BedAssignment bed, String why, Occurrence when) {
        bed.end(why, when, caller.user());
        em.flush();
    }

    /**
     * What becomes of the room when the bed was the last one taken in it.
     *
     * @param used whether anybody was in the room
     */
    void giveRoomBack(Caller caller, BedAssignment bed, boolean used, Occurrence when, Evidence withdrawal) {
        UUID room = bed.place().room();
        Instant since = rooms.state(room).condition().since();
        List<BedAssignment> others = em.createQuery("""
                select a from BedAssignment a where a.room = :room and a.id <> :bed and a.beganAt is not null
                  and (a.endedAt is null or a.endedAt > :since)""", BedAssignment.class)
                .setParameter("room", room).setParameter("bed", bed.id()).setParameter("since", since).getResultList();
        if (others.stream().anyMatch(BedAssignment::isOpen)) {
            return;
        }
        if (used || !others.isEmpty()) {
            rooms.vacate(room, caller.user(), when, false, Ground.NONE);
        } else {
            corrections.unoccupy(room, caller.user(), when, withdrawal);
        }
    }
}
