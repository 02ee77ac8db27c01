package org.lazaret.patchlist;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.label.LabelSheet;
import org.lazaret.label.Labels;
import org.lazaret.patch.Patch;
import org.lazaret.patch.PatchPhase;
import org.lazaret.patch.PatchUnknown;
import org.lazaret.shared.Invalid;
import org.lazaret.site.Sites;

/** Labels for patches of a site that stand in the stock list; what was disposed of gets none. */
@Stateless
public class PatchLabels {
    private static final int MOST = PatchRange.MOST;

    private EntityManager em;
    private Sites sites;
    private Trail trail;

    protected PatchLabels() {
    }

    @Inject
    public PatchLabels(EntityManager em, Sites sites, Trail trail) {
        this.em = em;
        this.sites = sites;
        this.trail = trail;
    }

    /**
     * @param from  first code, in the order of the codes
     * @param to    last code; {@code null} for the first alone
     * @param used  places of the first sheet that are taken off already
     * @return a PDF
     * @throws Invalid      a code is none, the last lies before the first, more than 500 patches, or a sheet has fewer places
     * @throws PatchUnknown no patch of the site lies there
     */
    public byte[] pdf(Caller caller, UUID site, String from, String to, LabelSheet sheet, int used) {
        sites.of(caller, site);
        String first = Patch.code(from);
        String last = to == null || to.isBlank() ? first : Patch.code(to);
        if (last.compareTo(first) < 0) {
            throw new Invalid("to", "ends-before-it-starts");
        }
        if (used < 0 || used >= sheet.count()) {
            throw new Invalid("used", "out-of-range", "least", 0, "most", sheet.count() - 1);
        }
        List<String> codes = em.createQuery("""
                select p.code from PatchState s join s.patch p
                where s.site = :site and s.until is null and s.condition.phase <> :gone and p.code between :first and :last order by p.code""",
                String.class).setParameter("site", site).setParameter("gone", PatchPhase.DISPOSED).setParameter("first", first)
                .setParameter("last", last).setMaxResults(MOST + 1).getResultList();
        if (codes.isEmpty()) {
            throw new PatchUnknown(first);
        }
        if (codes.size() > MOST) {
            throw new Invalid("to", "patch-range-size", "most", MOST);
        }
        trail.read(caller, "patch-labels-printed", Subject.list("patch").at(site), "from", first, "to", last, "count", codes.size());
        return Labels.pdf(codes, sheet, used);
    }
}
