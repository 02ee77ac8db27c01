package org.lazaret.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.lazaret.manual.ManualReading;
import org.lazaret.manual.ManualReadings;
import org.lazaret.transfer.NoteGathering;
import org.lazaret.transfer.NoteGathering.OpenAlert;
import org.lazaret.transfer.NoteGathering.Temperature;

/** Tells whoever takes somebody over which alerts are open about them, and how warm they were. */
@ApplicationScoped
public class TransferNotes {
    private static final Duration TEMPERATURES_OF = Duration.ofDays(3);

    private EntityManager em;
    private ManualReadings manuals;
    private ConcernedPeople people;

    protected TransferNotes() {
    }

    @Inject
    public TransferNotes(EntityManager em, ManualReadings manuals, ConcernedPeople people) {
        this.em = em;
        this.manuals = manuals;
        this.people = people;
    }

    public void tell(@Observes NoteGathering note) {
        em.createQuery("select a from Alert a where a.person = :person and a.standing.closedAt is null order by a.raisedAt, a.id", Alert.class)
                .setParameter("person", note.person()).getResultStream()
                .forEach(a -> note.alerted(new OpenAlert(a.label(), a.kind(), a.raisedAt(), a.state() == AlertState.CONFIRMED)));
        manuals.of(List.of(note.person()), note.now().minus(TEMPERATURES_OF), note.now().plusSeconds(1)).stream().map(ManualReading::measured)
                .filter(one -> !one.deviceFault()).forEach(one -> note.measured(new Temperature(one.measuredAt(), one.centi(), true)));
        Concerned about = people.of(note.site(), Set.of(note.person()), note.now()).get(note.person());
        if (about != null && about.patch() != null) {
            note.measured(new Temperature(about.patch().at(), about.patch().centi(), false));
        }
    }
}
