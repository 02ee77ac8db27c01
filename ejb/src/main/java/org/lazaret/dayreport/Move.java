package org.lazaret.dayreport;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lazaret.dayreport.Presence.Exit;
import org.lazaret.transfer.TransferStep.Kind;

/**
 * A transfer of somebody, told from its steps, so that it can be told as of a moment. Its steps and those of the two stays
 * happen at the same instants: the bed is kept when the destination agrees, the stay is left at the pick-up.
 *
 * @param origin the site that is left
 * @param steps  in the order they were recorded
 */
record Move(UUID origin, List<Step> steps) {

    /**
     * @param corrects the step it takes back; {@code null} for none
     * @param to       the site of ours it directs to; {@code null} where it directs to none
     * @param hospital whether it directs to a hospital, ours or not
     */
    record Step(int seq, Kind kind, Instant at, Instant recordedAt, Integer corrects, UUID to, boolean hospital) {
    }

    private static final Set<Kind> DIRECTING = Set.of(Kind.ORIGIN_APPROVED, Kind.ORDERED_BY_DOCTOR);

    /** Where it took them who left the site at that moment; empty when it was not this one. */
    Optional<Exit> took(UUID site, Instant left, Predicate<Instant> known) {
        List<Step> standing = standing(known);
        return !origin.equals(site) || left == null || standing.stream().noneMatch(step -> step.kind() == Kind.PICKED_UP && step.at().equals(left)) ? Optional.empty()
                : directed(standing).map(step -> step.hospital() ? Exit.TO_HOSPITAL : Exit.TO_SITE);
    }

    /** Whether it brought them to the site. @param expected when the stay there was ordered; {@code null} when it was not before they came */
    boolean brought(UUID site, Instant expected, Instant came, Predicate<Instant> known) {
        List<Step> standing = standing(known);
        boolean here = directed(standing).filter(step -> site.equals(step.to())).isPresent();
        return here && standing.stream().anyMatch(step -> step.kind() == Kind.DESTINATION_APPROVED && Objects.equals(step.at(), expected)
                || step.kind() == Kind.ARRIVED && step.at().equals(came));
    }

    private Optional<Step> directed(List<Step> standing) {
        return standing.stream().filter(step -> DIRECTING.contains(step.kind())).reduce((one, later) -> later);
    }

    private List<Step> standing(Predicate<Instant> known) {
        List<Step> told = steps.stream().filter(step -> known.test(step.recordedAt())).toList();
        Set<Integer> mistaken = told.stream().map(Step::corrects).filter(Objects::nonNull).collect(Collectors.toSet());
        return told.stream().filter(step -> step.kind() != Kind.WITHDRAWN && !mistaken.contains(step.seq())).toList();
    }
}
