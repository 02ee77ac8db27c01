package org.lazaret.laboratory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lazaret.sample.Sample;
import org.lazaret.sample.Subject;
import org.lazaret.shared.Occurrence;
import org.lazaret.transfer.Ground;
import org.lazaret.transfer.NoteGathering;
import org.lazaret.transfer.TransferRequests;
import org.lazaret.transfer.TransferRequests.Ask;
import org.lazaret.transfer.TransferRequests.Refutation;

/** Whoever is positive is to go to a hospital, from wherever they stay now; what was tested stands in the hand-over note. */
@ApplicationScoped
public class PositiveTransfers {
    private static final int REASON_MOST = 500;

    private EntityManager em;
    private TransferRequests requests;
    private SampleFacts facts;

    protected PositiveTransfers() {
    }

    @Inject
    public PositiveTransfers(EntityManager em, TransferRequests requests, SampleFacts facts) {
        this.em = em;
        this.requests = requests;
        this.facts = facts;
    }

    /** Somebody who has left already is looked for by those who trace contacts, not by a transfer. */
    public void found(@Observes PositiveFound positive) {
        staysAt(positive.person()).ifPresent(site -> requests.request(positive.caller(),
                new Ask(site, positive.person(), Ground.POSITIVE, positive.sample(), tube(positive.sample())), recorded(positive.when())));
    }

    public void withdrawn(@Observes PositiveWithdrawn wrong) {
        String why = tube(wrong.sample()) + (wrong.reason() == null ? "" : " " + wrong.reason());
        requests.refute(wrong.caller(), new Refutation(wrong.person(), Ground.POSITIVE, wrong.sample(), why.substring(0, Math.min(why.length(), REASON_MOST))),
                recorded(wrong.when()));
    }

    public void tell(@Observes NoteGathering note) {
        facts.of(List.of(note.person())).values().stream().flatMap(List::stream)
                .filter(one -> one.sample().subject() == Subject.PERSON && one.state() != SampleState.WITHDRAWN)
                .sorted(Comparator.comparing(one -> one.sample().collectedAt()))
                .forEach(one -> note.tested(new NoteGathering.Test(one.sample().collectedAt(), one.state().isAwaited() ? null : one.state().name())));
    }

    private Optional<UUID> staysAt(UUID person) {
        return em.createQuery("""
                select s.site from Stay s where s.person = :person and s.admittedAt is not null and s.closedAt is null order by s.admittedAt desc""", UUID.class)
                .setParameter("person", person).setMaxResults(1).getResultStream().findFirst();
    }

    private String tube(UUID sample) {
        return em.find(Sample.class, sample).tube().code();
    }

    /** The laboratory's time is its own; here it is known since then. */
    private static Occurrence recorded(Occurrence when) {
        return new Occurrence(when.recordedAt(), when.recordedAt());
    }
}
