package org.lazaret.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.lazaret.access.Caller;
import org.lazaret.access.Policy;
import org.lazaret.access.Role;
import org.lazaret.transfer.TransferBook.Side;
import org.lazaret.transfer.TransferStep.Kind;

/** What a page may offer to a caller: what the transfer can go through next, and the policy lets them do on their side. */
@ApplicationScoped
public class TransferActs {
    private TransferBook book;

    protected TransferActs() {
    }

    @Inject
    public TransferActs(TransferBook book) {
        this.book = book;
    }

    Set<Kind> of(Caller caller, Transfer transfer, TransferHistory history) {
        Set<Kind> acts = EnumSet.noneOf(Kind.class);
        Arrays.stream(Kind.values()).filter(kind -> path(kind) != null && TransferCycle.allows(kind, transfer.state()))
                .filter(kind -> may(caller, transfer, kind, kind == Kind.WITHDRAWN ? withdrawn(history) : kind)).forEach(acts::add);
        return acts;
    }

    /** @param of the step whose side acts; {@code null} where nothing can be taken back */
    private boolean may(Caller caller, Transfer transfer, Kind act, Kind of) {
        if (of == null) {
            return false;
        }
        Side side = TransferWithdrawals.side(of);
        Set<Role> roles = Policy.row("POST /api/transfers/{transfer}/" + path(act)).orElseThrow().roles();
        return !Collections.disjoint(roles, caller.rolesAt(book.acting(transfer, side).scope()));
    }

    private static Kind withdrawn(TransferHistory history) {
        TransferStep last = history.last().orElse(null);
        boolean never = last == null || last.kind() == Kind.REQUESTED || last.kind() == Kind.CANCELLED
                || last.kind() == Kind.REFUSED && history.without(last).state().isAccepted();
        return never ? null : last.kind();
    }

    private static String path(Kind kind) {
        return switch (kind) {
            case ORIGIN_APPROVED -> "origin-approval";
            case ORDERED_BY_DOCTOR -> "order";
            case DESTINATION_APPROVED -> "destination-approval";
            case REFUSED -> "refusal";
            case ARRANGED -> "transport";
            case PICKED_UP -> "pick-up";
            case ARRIVED -> "arrival";
            case COMPLETED -> "completion";
            case CANCELLED -> "cancellation";
            case WITHDRAWN -> "withdrawal";
            case REQUESTED, GROUND_ADDED, GROUND_REFUTED -> null;
        };
    }
}
