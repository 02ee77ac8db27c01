package org.lazaret.transfer;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.Reason;
import org.lazaret.site.Site;
import org.lazaret.site.SiteKind;
import org.lazaret.site.Sites;
import org.lazaret.stay.Stay;
import org.lazaret.stay.StayTransfers;
import org.lazaret.transfer.TransferBook.Side;
import org.lazaret.transfer.TransferRequests.Ask;
import org.lazaret.transfer.TransferStep.Kind;
import org.lazaret.transfer.TransferStep.Signed;

/** Who is to go where: asked for, approved by the origin or ordered by a doctor, agreed to by the destination, or called off. */
@Stateless
public class Transfers {
    private static final int SPEAKER_MOST = 60;

    private EntityManager em;
    private Sites sites;
    private TransferRequests requests;
    private TransferBook book;
    private StayTransfers stays;
    private Trail trail;

    protected Transfers() {
    }

    @Inject
    public Transfers(EntityManager em, Sites sites, TransferRequests requests, TransferBook book, StayTransfers stays, Trail trail) {
        this.em = em;
        this.sites = sites;
        this.requests = requests;
        this.book = book;
        this.stays = stays;
        this.trail = trail;
    }

    /** @param opened whether it was opened by this; else it was open already */
    public record Asked(Transfer transfer, boolean opened) {
    }

    /**
     * Somebody says by hand that a person is to go. Where a transfer of theirs is open, that one is answered.
     *
     * @throws org.lazaret.shared.NotFound the person is not at the site
     */
    public Asked ask(Caller caller, UUID siteId, UUID person, String reason) {
        Site site = sites.of(caller, siteId);
        if (person == null) {
            throw new Invalid("person", "required");
        }
        stays.present(siteId, person);
        boolean opened = requests.open(person).isEmpty();
        Transfer transfer = requests.request(caller, new Ask(site.id(), person, Ground.BY_HAND, null, reason), sites.when(siteId, null));
        trail.read(caller, "transfer-read", Subject.of("transfer", transfer.id()).at(siteId).about(person));
        return new Asked(transfer, opened);
    }

    /** The origin lets the person go, and says where to; after a refusal somewhere else. */
    public Transfer approve(Caller caller, UUID id, Destination destination, String reason, Instant occurredAt) {
        Reason.limit(reason);
        return direct(caller, id, Kind.ORIGIN_APPROVED, destination, reason, occurredAt);
    }

    /**
     * A doctor orders somebody to a hospital: nobody at the origin has to approve (R25, emergency first).
     *
     * @throws Invalid no reason, or the destination is no hospital
     */
    public Transfer order(Caller caller, UUID id, Destination destination, String reason, Instant occurredAt) {
        return direct(caller, id, Kind.ORDERED_BY_DOCTOR, destination, reason, occurredAt);
    }

    private Transfer direct(Caller caller, UUID id, Kind kind, Destination destination, String reason, Instant occurredAt) {
        Transfer transfer = book.locked(caller, id, Side.ORIGIN);
        if (kind == Kind.ORDERED_BY_DOCTOR) {
            Reason.require(reason);
        }
        Destination where = Destination.require(destination);
        Signed signed = book.signed(caller, sites.find(transfer.site()), occurredAt, reason);
        TransferCycle.require(kind, transfer.state(), transfer.since(), signed.when());
        stays.present(transfer.site(), transfer.person());
        if (!where.isOutside()) {
            Site site = Optional.ofNullable(em.find(Site.class, where.site())).orElseThrow(() -> new Invalid("destination.site", "unknown-site"));
            boolean takes = site.kind() == SiteKind.HOSPITAL || kind == Kind.ORIGIN_APPROVED && site.kind() == SiteKind.ISOLATION;
            if (!takes) {
                throw new Invalid("destination.site", kind == Kind.ORDERED_BY_DOCTOR ? "no-hospital" : "takes-no-transfers");
            }
        }
        book.wrote(caller, transfer, transfer.direct(kind, where, signed));
        return transfer;
    }

    /**
     * What the destination says.
     *
     * @param bed       which one is kept; {@code null} for a hospital outside
     * @param spokenFor who said it there; only, and needed, for a hospital outside
     */
    public record Word(UUID bed, String spokenFor) {
    }

    /**
     * The destination takes the person: from now on the bed is theirs, and nobody else has it while they are on the way.
     *
     * @throws org.lazaret.stay.BedTaken       somebody else has it, or will
     * @throws org.lazaret.stay.RoomUnfit      the room does not fit, with every reason
     * @throws org.lazaret.stay.AlreadyStaying the person is expected somewhere else
     */
    public Transfer accept(Caller caller, UUID id, Word word, Instant occurredAt) {
        Transfer transfer = book.locked(caller, id, Side.DESTINATION);
        Site site = book.acting(transfer, Side.DESTINATION);
        Signed signed = book.signed(caller, site, occurredAt, null);
        TransferCycle.require(Kind.DESTINATION_APPROVED, transfer.state(), transfer.since(), signed.when());
        String speaker = speaker(transfer, word.spokenFor());
        Stay kept = transfer.destination().isOutside() ? null
                : stays.keep(caller, site, stays.present(transfer.site(), transfer.person()), word.bed(), signed.when().occurredAt(), signed.when());
        TransferStep step = transfer.accept(kept == null ? null : kept.id(), signed).into(kept == null ? null : word.bed(), speaker);
        book.wrote(caller, transfer, step);
        return transfer;
    }

    /** The destination does not take the person, or not after all: what was kept there is free again, and the person still waits. */
    public Transfer refuse(Caller caller, UUID id, String reason, String spokenFor, Instant occurredAt) {
        Transfer transfer = book.locked(caller, id, Side.DESTINATION);
        Reason.require(reason);
        UUID kept = transfer.destinationStay();
        Signed signed = book.signed(caller, book.acting(transfer, Side.DESTINATION), occurredAt, reason);
        book.wrote(caller, transfer, transfer.refuse(signed).into(null, speaker(transfer, spokenFor)));
        giveUp(caller, kept, signed);
        return transfer;
    }

    /** A vehicle is ordered, or another one; with it goes what the destination must know besides. */
    public Transfer arrange(Caller caller, UUID id, Vehicle vehicle, Instant occurredAt) {
        Transfer transfer = book.locked(caller, id, Side.ORIGIN);
        Signed signed = book.signed(caller, sites.find(transfer.site()), occurredAt, null);
        book.wrote(caller, transfer, transfer.arrange(vehicle, signed));
        return transfer;
    }

    /** Nobody goes: what was kept is free again. */
    public Transfer cancel(Caller caller, UUID id, String reason, Instant occurredAt) {
        Transfer transfer = book.locked(caller, id, Side.ORIGIN);
        Reason.require(reason);
        Signed signed = book.signed(caller, sites.find(transfer.site()), occurredAt, reason);
        book.wrote(caller, transfer, transfer.cancel(signed));
        giveUp(caller, transfer.destinationStay(), signed);
        return transfer;
    }

    private void giveUp(Caller caller, UUID kept, Signed signed) {
        if (kept != null) {
            stays.giveUp(caller, kept, signed.reason(), signed.when());
        }
    }

    /** For a hospital outside somebody there is named; a site of ours signs for itself. */
    static String speaker(Transfer transfer, String spokenFor) {
        String name = spokenFor == null || spokenFor.isBlank() ? null : spokenFor.strip();
        if (transfer.destination() == null || !transfer.destination().isOutside()) {
            return null;
        }
        if (name == null) {
            throw new Invalid("spokenFor", "required");
        }
        if (name.length() > SPEAKER_MOST) {
            throw new Invalid("spokenFor", "too-long", "most", SPEAKER_MOST);
        }
        return name;
    }
}
