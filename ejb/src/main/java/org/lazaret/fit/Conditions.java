package org.lazaret.fit;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.lazaret.protocol.Protocol;
import org.lazaret.protocol.RiskClass;
import org.lazaret.sharing.SharingGround;
import org.lazaret.site.SiteKind;

/**
 * What holds for every room of the site at that moment.
 *
 * @param open        whether the site takes people
 * @param sharesFloor whether two classes may live on one floor: protocol data
 * @param areaMinM2   of a single room (R30)
 * @param bedDistanceMinM between two beds of one room (R26, R30)
 * @param turnover    between two stays in one room (R30)
 * @param allowances  exceptions on record
 */
public record Conditions(SiteKind kind, boolean open, Instant now, BiPredicate<RiskClass, RiskClass> sharesFloor,
        BigDecimal areaMinM2, BigDecimal bedDistanceMinM, Duration turnover, Set<Allowance> allowances) {

    /** An exception on record: who may share with whom. */
    public record Allowance(UUID id, UUID person, UUID companion, SharingGround ground) {

        boolean covers(Guest guest, Occupant other) {
            if (companion == null) {
                return guest.kinGroup() != null && guest.kinGroup().equals(other.kinGroup())
                        && (person.equals(guest.person()) || person.equals(other.person()));
            }
            return person.equals(guest.person()) && companion.equals(other.person())
                    || person.equals(other.person()) && companion.equals(guest.person());
        }
    }

    public static Conditions of(SiteKind kind, boolean open, Instant now, Protocol protocol, Collection<Allowance> allowances) {
        return new Conditions(kind, open, now, protocol::sharesFloor, protocol.minRoomArea(), protocol.minBedDistance(),
                protocol.turnover(false), Set.copyOf(allowances));
    }

    /** The exception by which these two share; {@code null} when there is none. */
    public UUID allowance(Guest guest, Occupant other) {
        return allowances.stream().filter(a -> a.covers(guest, other)).map(Allowance::id).findFirst().orElse(null);
    }
}
