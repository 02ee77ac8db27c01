package org.lazaret.laboratory;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.sample.Tube;
import org.lazaret.sample.TubeUnknown;
import org.lazaret.sample.Tubes;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.shared.Occurrence;
import org.lazaret.shared.SiteChanged;
import org.lazaret.site.Sites;

/** Tubes come to the laboratory they were sent to, or do not. */
@Stateless
public class Receipts {
    private static final int NOTE_MOST = 200;

    private EntityManager em;
    private Sites sites;
    private Consignments consignments;
    private Tubes tubes;
    private Trail trail;
    private Event<SiteChanged> changes;

    protected Receipts() {
    }

    @Inject
    public Receipts(EntityManager em, Sites sites, Consignments consignments, Tubes tubes, Trail trail, Event<SiteChanged> changes) {
        this.em = em;
        this.sites = sites;
        this.consignments = consignments;
        this.tubes = tubes;
        this.trail = trail;
        this.changes = changes;
    }

    /**
     * What came, and what did not.
     *
     * @param receivedAt {@code null} for now
     * @param came       codes; {@code null} for all that are not named as missing
     * @param missing    codes; empty for none
     * @param note       at most 200 characters; {@code null} for none
     */
    public record Arrival(Instant receivedAt, List<String> came, List<String> missing, String note) {
    }

    /**
     * Saying the same again changes nothing. What was missing may come later, and what was said to have come may be missing.
     *
     * @throws NotFound    no such consignment, or none of the caller's
     * @throws TubeUnknown a code is none of this consignment
     * @throws Invalid     before it was sent, a tube both came and is missing, or too long a note
     */
    public Consignment receive(Caller caller, UUID id, Arrival arrival) {
        Consignment consignment = consignments.find(id);
        sites.of(caller, consignment.site());
        Occurrence when = sites.when(consignment.site(), arrival.receivedAt());
        if (when.occurredAt().isBefore(consignment.dispatchedAt())) {
            throw new Invalid("receivedAt", "before-dispatch", "dispatchedAt", consignment.dispatchedAt());
        }
        Map<String, UUID> sent = sent(consignment);
        Set<String> missing = read(sent, arrival.missing() == null ? List.of() : arrival.missing());
        Set<String> came = arrival.came() == null ? new HashSet<>(sent.keySet()) : read(sent, arrival.came());
        if (arrival.came() == null) {
            came.removeAll(missing);
        } else if (came.stream().anyMatch(missing::contains)) {
            throw new Invalid("missing", "came-as-well");
        }
        ReceiptBook book = new ReceiptBook(em, consignment, sent.keySet(), tubes);
        int written = book.say(came.stream().map(sent::get).toList(), true, when, caller.user(), note(arrival.note()))
                + book.say(missing.stream().map(sent::get).toList(), false, when, caller.user(), note(arrival.note()));
        em.flush();
        trail.wrote(caller, "tubes-received", Subject.of("consignment", id).at(consignment.site()), "received", came.size(), "missing", missing.size(), "changed", written);
        changes.fire(new SiteChanged(consignment.site(), "consignments", id));
        return consignment;
    }

    private static String note(String text) {
        String note = text == null || text.isBlank() ? null : text.strip();
        if (note != null && note.length() > NOTE_MOST) {
            throw new Invalid("note", "too-long", "most", NOTE_MOST);
        }
        return note;
    }

    private static Set<String> read(Map<String, UUID> sent, List<String> texts) {
        Set<String> codes = texts.stream().map(Tube::code).collect(Collectors.toSet());
        codes.stream().filter(code -> !sent.containsKey(code)).findFirst().ifPresent(code -> {
            throw new TubeUnknown(code);
        });
        return codes;
    }

    private Map<String, UUID> sent(Consignment consignment) {
        return em.createQuery("select t.code, t.id from Consigned c join Tube t on t.id = c.tube where c.consignment = :consignment", Object[].class)
                .setParameter("consignment", consignment).getResultStream().collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1]));
    }
}
