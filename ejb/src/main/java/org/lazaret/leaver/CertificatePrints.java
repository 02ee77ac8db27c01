package org.lazaret.leaver;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lazaret.access.Caller;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.certificate.Certificate;
import org.lazaret.job.JobFetched;
import org.lazaret.job.JobFile;
import org.lazaret.job.JobLedger;
import org.lazaret.job.JobView;
import org.lazaret.job.Jobs;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.NotFound;
import org.lazaret.site.Site;
import org.lazaret.site.Sites;

/** Many certificates as one file, a sheet each, in the order of rooms; made as a job, since hundreds take a while. */
@Stateless
public class CertificatePrints {
    static final String POLICY = "POST /api/sites/{site}/certificate-prints";
    private static final int MOST = 1000;

    private EntityManager em;
    private Sites sites;
    private LeaverRows rows;
    private Jobs jobs;
    private JobLedger ledger;
    private Trail trail;

    protected CertificatePrints() {
    }

    @Inject
    public CertificatePrints(EntityManager em, Sites sites, LeaverRows rows, Jobs jobs, JobLedger ledger, Trail trail) {
        this.em = em;
        this.sites = sites;
        this.rows = rows;
        this.jobs = jobs;
        this.ledger = ledger;
        this.trail = trail;
    }

    /**
     * Begins to print; the file is the result of the job.
     *
     * @param ids 1–1,000 certificates of the site that stand
     * @throws NotFound            one of them is not of this site
     * @throws CertificatesRevoked some of them stand no more
     */
    public JobView ask(Caller caller, UUID siteId, List<UUID> ids) {
        Site site = sites.of(caller, siteId);
        if (ids == null || ids.isEmpty() || ids.stream().anyMatch(Objects::isNull)) {
            throw new Invalid("certificates", "missing");
        }
        if (ids.size() > MOST) {
            throw new Invalid("certificates", "too-many", "most", MOST);
        }
        List<Certificate> standing = standing(site.id(), Set.copyOf(ids));
        Map<UUID, List<Certificate>> ofStay = standing.stream().collect(Collectors.groupingBy(Certificate::stay));
        List<UUID> ordered = rows.of(site, rows.stays(site, ofStay.keySet())).stream().flatMap(one -> ofStay.get(one.proof().stay().id()).stream())
                .map(Certificate::id).toList();
        return jobs.submit(caller, site.scope(), PrintJob.KIND, POLICY, Map.of(), PrintJob.input(ordered));
    }

    /**
     * Some of the sheets, for a job that runs; each leaves its trace.
     *
     * @throws CertificatesRevoked some of them stand no more
     */
    public List<Certificate> sheets(Caller caller, UUID siteId, List<UUID> ids) {
        sites.of(caller, siteId);
        Map<UUID, Certificate> found = standing(siteId, ids).stream().collect(Collectors.toMap(Certificate::id, Function.identity()));
        List<Certificate> sheets = ids.stream().map(found::get).toList();
        trail.read(caller, "certificate-printed", sheets.stream().map(one -> Subject.of("certificate", one.id()).at(siteId).about(one.person())).toList(),
                "together", true);
        return sheets;
    }

    /** A file that was made before one of its certificates was revoked is handed out no more. */
    public void fetched(@Observes JobFetched event) {
        if (PrintJob.KIND.equals(event.kind())) {
            standing(event.site(), PrintJob.read(ledger.file(event.job(), JobFile.Direction.IN).orElseThrow(NotFound::new).bytes()));
        }
    }

    private List<Certificate> standing(UUID site, Collection<UUID> ids) {
        List<Certificate> found = em.createQuery("select c from Certificate c where c.site = :site and c.id in :ids", Certificate.class)
                .setParameter("site", site).setParameter("ids", ids).getResultList();
        if (found.size() != ids.size()) {
            throw new NotFound();
        }
        List<String> revoked = found.stream().filter(one -> one.revokedAt() != null).map(one -> one.number().text()).sorted().toList();
        if (!revoked.isEmpty()) {
            throw new CertificatesRevoked(revoked);
        }
        return found;
    }
}
