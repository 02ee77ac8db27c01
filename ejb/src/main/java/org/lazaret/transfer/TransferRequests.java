package org.lazaret.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.people.Person;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.Occurrence;
import org.lazaret.shared.Reason;
import org.lazaret.site.Sites;
import org.lazaret.transfer.TransferStep.Kind;
import org.lazaret.transfer.TransferStep.Signed;

/** Opens transfers and takes their grounds back, for services that have asked for access already. */
@ApplicationScoped
public class TransferRequests {

    /**
     * Who is to go somewhere else, and why.
     *
     * @param site   where the person stays
     * @param source the alert or the sample; {@code null} for somebody's own words
     * @param reason 1–500 characters
     */
    public record Ask(UUID site, UUID person, Ground ground, UUID source, String reason) {
    }

    /** @param source {@code null} for every one of that ground */
    public record Refutation(UUID person, Ground ground, UUID source, String reason) {
    }

    private EntityManager em;
    private Sites sites;
    private TransferBook book;

    protected TransferRequests() {
    }

    @Inject
    public TransferRequests(EntityManager em, Sites sites, TransferBook book) {
        this.em = em;
        this.sites = sites;
        this.book = book;
    }

    /** The person's open transfer, as it stands; empty when none is open. */
    public Optional<Transfer> open(UUID person) {
        return em.createQuery("select t from Transfer t where t.person = :person and t.endedAt is null", Transfer.class)
                .setParameter("person", person).getResultStream().findFirst();
    }

    /**
     * The person is to go somewhere else. One transfer of a person is open at a time: where there is one, a further ground
     * is written beside the others, and one that it has already changes nothing.
     */
    public Transfer request(Caller caller, Ask ask, Occurrence when) {
        Reason.require(ask.reason());
        Signed signed = book.signed(caller, sites.find(ask.site()), when, ask.reason());
        Optional<Transfer> known = book.open(ask.person()).or(() -> afterLocking(ask.person()));
        Transfer transfer = known.orElseGet(() -> new Transfer(ask.site(), ask.person()));
        if (known.isEmpty()) {
            TransferStep first = transfer.request(signed);
            em.persist(transfer);
            keep(caller, transfer, first, ask);
        } else if (book.grounds(transfer.id()).stream().noneMatch(one -> one.is(ask.ground(), ask.source()))) {
            keep(caller, transfer, transfer.ground(Kind.GROUND_ADDED, signed), ask);
        }
        return transfer;
    }

    /**
     * A ground has proved wrong. The transfer is cancelled only where no other ground stands and nobody has decided on it
     * yet; else it is written down beside it, and people decide.
     */
    public void refute(Caller caller, Refutation refutation, Occurrence when) {
        Transfer transfer = book.open(refutation.person()).orElse(null);
        if (transfer == null) {
            return;
        }
        List<TransferGround> all = book.grounds(transfer.id());
        List<TransferGround> wrong = all.stream().filter(one -> one.is(refutation.ground(), refutation.source())).toList();
        if (wrong.isEmpty()) {
            return;
        }
        Signed signed = book.signed(caller, sites.find(transfer.site()), when, refutation.reason());
        wrong.forEach(one -> one.refute(signed));
        boolean groundless = all.stream().noneMatch(TransferGround::stands) && transfer.state() == TransferState.REQUESTED;
        book.wrote(caller, transfer, groundless ? transfer.cancel(signed) : transfer.ground(Kind.GROUND_REFUTED, signed));
    }

    /** Nobody opens another one meanwhile. */
    private Optional<Transfer> afterLocking(UUID person) {
        em.createQuery("select p from Person p where p.id = :person", Person.class).setParameter("person", person)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst().orElseThrow(NotFound::new);
        return book.open(person);
    }

    private void keep(Caller caller, Transfer transfer, TransferStep step, Ask ask) {
        em.flush();
        book.wrote(caller, transfer, step);
        em.persist(new TransferGround(step, ask.ground(), ask.source(), caller.user()));
        em.flush();
    }
}
