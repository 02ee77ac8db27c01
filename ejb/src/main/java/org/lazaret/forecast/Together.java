package org.lazaret.forecast;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lazaret.forecast.Forecasts.OfSite;
import org.lazaret.site.SiteKind;

/**
 * The open isolation sites of an area as one. A place without rooms is helped by one that has some: the sum is what an area
 * has as long as people can be sent.
 *
 * @param sites   that are counted
 * @param rooms   that take people
 * @param untold  people of whom it cannot be told when they leave
 * @param unknown people who are expected at a time nobody knows
 * @param reserve the line, where it is the same for all of them (R21); {@code null} where it is not, or none is set
 */
public record Together(List<UUID> sites, int rooms, int untold, int unknown, Forecast forecast, Reserve reserve) {

    /** Empty where none of these is an open isolation site. */
    public static Optional<Together> of(List<OfSite> all) {
        List<OfSite> counted = all.stream().filter(one -> one.open() && one.site().kind() == SiteKind.ISOLATION).toList();
        if (counted.isEmpty()) {
            return Optional.empty();
        }
        Reserve first = counted.get(0).reserve();
        boolean same = first != null && counted.stream().allMatch(one -> one.reserve() != null && one.reserve().area().code().equals(first.area().code()));
        Reserve reserve = same ? first : null;
        return Optional.of(new Together(counted.stream().map(one -> one.site().id()).toList(), counted.stream().mapToInt(one -> one.house().rooms().size()).sum(),
                counted.stream().mapToInt(one -> one.house().untold()).sum(), counted.stream().mapToInt(one -> one.house().unknown()).sum(),
                Forecast.sum(counted.stream().map(OfSite::forecast).toList(), reserve == null ? null : reserve.rooms()), reserve));
    }
}
