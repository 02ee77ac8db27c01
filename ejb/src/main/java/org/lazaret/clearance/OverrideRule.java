package org.lazaret.clearance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lazaret.access.Role;
import org.lazaret.clearance.Clearance.OverrideRefusal;
import org.lazaret.clearance.Finding.Unmet;
import org.lazaret.clearance.Situation.Signature;
import org.lazaret.clearance.Situation.SignedOverride;

/**
 * A site manager or coordinator and a doctor, two users, each having proved the password again, with a reason (invariant 6).
 * They answer for what was unmet when the second signed, and for nothing that came later.
 */
public final class OverrideRule {
    private OverrideRule() {
    }

    /** @return why it does not hold; empty when it does */
    static List<OverrideRefusal> refusals(SignedOverride signed, Instant asOf, List<Unmet> unmet) {
        List<Signature> known = signed.signatures().stream().filter(one -> !one.at().isAfter(asOf)).toList();
        if (known.size() < 2) {
            return List.of(OverrideRefusal.SECOND_SIGNATURE_MISSING);
        }
        List<OverrideRefusal> refusals = new ArrayList<>();
        if (known.stream().noneMatch(one -> orders(one.role())) || known.stream().noneMatch(one -> one.role() == Role.DOCTOR)) {
            refusals.add(OverrideRefusal.WRONG_ROLE);
        } else if (known.stream().map(Signature::user).distinct().count() < 2) {
            refusals.add(OverrideRefusal.SAME_USER);
        }
        if (signed.reason() == null || signed.reason().isBlank()) {
            refusals.add(OverrideRefusal.REASON_MISSING);
        }
        if (!known.stream().allMatch(Signature::proven)) {
            refusals.add(OverrideRefusal.PASSWORD_NOT_PROVEN);
        }
        if (!unmet.stream().allMatch(one -> signed.answersFor().containsAll(one.matters()))) {
            refusals.add(OverrideRefusal.NEW_SINCE);
        }
        return refusals;
    }

    static Instant holdsFrom(SignedOverride signed) {
        return signed.signatures().stream().map(Signature::at).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** Whether a role signs for the site, beside the doctor. */
    public static boolean orders(Role role) {
        return role == Role.SITE_MANAGER || role == Role.LOOP_COORDINATOR;
    }
}
