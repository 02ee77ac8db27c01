package org.lazaret.hindsight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lazaret.clearance.Finding.Lack;
import org.lazaret.testplan.Outcome;

/** The reviews of releases, the last of each; for callers that have asked for access. */
@ApplicationScoped
public class ReviewBook {
    private static final String KNOWN = """
            select v, t.code, r.outcome from ReleaseReview v left join Tube t on t.id = v.tube left join TubeResult r on r.id = v.result
            """;

    private EntityManager em;

    protected ReviewBook() {
    }

    @Inject
    public ReviewBook(EntityManager em) {
        this.em = em;
    }

    /** @param tube its code; {@code null} where none is named; {@code outcome} {@code null} where a swab was withdrawn, or none is named */
    public record Known(ReleaseReview review, String tube, Outcome outcome) {
        public Lack lack() {
            return review.lack();
        }
    }

    /** By release; those that were never looked at again are missing: one statement. */
    Map<UUID, ReleaseReview> last(Collection<UUID> releases) {
        return releases.isEmpty() ? Map.of() : em.createQuery("""
                select v from ReleaseReview v where v.release in :releases and v.seq = (select max(w.seq) from ReleaseReview w where w.release = v.release)""",
                ReleaseReview.class).setParameter("releases", releases).getResultStream().collect(Collectors.toMap(ReleaseReview::release, Function.identity()));
    }

    /** All that was ever known later of the releases of a stay, by the id of the review: one statement. */
    public Map<UUID, Known> of(UUID stay) {
        return em.createQuery(KNOWN + "where v.stay = :stay", Object[].class).setParameter("stay", stay).getResultStream().map(ReviewBook::known)
                .collect(Collectors.toMap(known -> known.review().id(), Function.identity()));
    }

    /** What speaks against these releases by now, by release; those against which nothing does are missing: one statement. */
    public Map<UUID, Known> doubts(Collection<UUID> releases) {
        return releases.isEmpty() ? Map.of() : em.createQuery(KNOWN + """
                where v.release in :releases and v.lack is not null
                    and v.seq = (select max(w.seq) from ReleaseReview w where w.release = v.release)""", Object[].class).setParameter("releases", releases)
                .getResultStream().map(ReviewBook::known).collect(Collectors.toMap(known -> known.review().release(), Function.identity()));
    }

    private static Known known(Object[] row) {
        return new Known((ReleaseReview) row[0], (String) row[1], (Outcome) row[2]);
    }

    /** @throws ReleaseInDoubt something speaks against it by now */
    public void requireHolds(UUID release) {
        last(List.of(release)).values().stream().filter(ReleaseReview::isDoubt).findFirst().ifPresent(doubt -> {
            throw new ReleaseInDoubt(doubt);
        });
    }

    boolean isAnyInDoubt() {
        return !em.createQuery("select 1 from ReleaseReview v", Integer.class).setMaxResults(1).getResultList().isEmpty();
    }
}
