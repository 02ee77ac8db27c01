package org.lazaret.laboratory;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.access.Caller;
import org.lazaret.account.AccountNames;
import org.lazaret.audit.Subject;
import org.lazaret.audit.Trail;
import org.lazaret.site.Sites;

/** What a site has sent and what came back, the newest first: a constant number of statements each, without a word about people. */
@Stateless
public class LaboratoryPages {
    private static final int MOST = 200;

    /** @param by who sent it */
    public record Sent(Consignment consignment, String by, List<TubeRow> tubes) {
    }

    /** @param correctedBy the result that corrects it; {@code null} while it stands */
    public record Found(TubeResult result, String tube, String author, UUID correctedBy) {
    }

    private record Coded(TubeResult result, String tube) {
    }

    private EntityManager em;
    private Sites sites;
    private Consignments consignments;
    private TubeRows rows;
    private AccountNames names;
    private Trail trail;

    protected LaboratoryPages() {
    }

    @Inject
    public LaboratoryPages(EntityManager em, Sites sites, Consignments consignments, TubeRows rows, AccountNames names, Trail trail) {
        this.em = em;
        this.sites = sites;
        this.consignments = consignments;
        this.rows = rows;
        this.names = names;
        this.trail = trail;
    }

    /** At most 200. @param live a page that is open already and asks again: leaves no row in the audit */
    public List<Sent> sent(Caller caller, UUID site, boolean live) {
        sites.of(caller, site);
        List<Consignment> all = em.createQuery("""
                select c from Consignment c join fetch c.laboratory where c.site = :site order by c.dispatchedAt desc, c.id desc""", Consignment.class)
                .setParameter("site", site).setMaxResults(MOST).getResultList();
        if (!live) {
            trail.read(caller, "consignments-listed", Subject.list("consignment").at(site), "count", all.size());
        }
        return with(all);
    }

    /** @throws org.lazaret.shared.NotFound no such consignment, or none the caller may see */
    public Sent one(Caller caller, UUID id, boolean live) {
        Consignment consignment = consignments.find(id);
        sites.of(caller, consignment.site());
        if (!live) {
            trail.read(caller, "consignment-read", Subject.of("consignment", id).at(consignment.site()));
        }
        return sent(consignment);
    }

    /** As it stands, for an answer to whoever has just changed it. */
    public Sent sent(Consignment consignment) {
        return with(List.of(consignments.find(consignment.id()))).get(0);
    }

    private List<Sent> with(List<Consignment> all) {
        Map<UUID, List<TubeRow>> tubes = rows.of(all.stream().map(Consignment::id).toList()).stream().collect(Collectors.groupingBy(TubeRow::consignment));
        Map<UUID, String> authors = names.of(all.stream().map(Consignment::recordedBy).collect(Collectors.toSet()));
        return all.stream().map(one -> new Sent(one, authors.get(one.recordedBy()), tubes.getOrDefault(one.id(), List.of()))).toList();
    }

    /** At most 200. @param live a page that is open already and asks again: leaves no row in the audit */
    public List<Found> found(Caller caller, UUID site, boolean live) {
        sites.of(caller, site);
        List<Coded> all = em.createQuery("""
                select r, t.code from TubeResult r join fetch r.laboratory join Tube t on t.id = r.tube
                where t.site = :site order by r.recordedAt desc, r.id desc""", Object[].class).setParameter("site", site).setMaxResults(MOST)
                .getResultStream().map(row -> new Coded((TubeResult) row[0], (String) row[1])).toList();
        if (!live) {
            trail.read(caller, "tube-results-listed", Subject.list("tube-result").at(site), "count", all.size());
        }
        return with(all, all.stream().map(Coded::result).toList());
    }

    /** As they stand, for an answer to whoever has just recorded them. */
    public List<Found> found(List<TubeResult> results) {
        Map<UUID, String> codes = results.isEmpty() ? Map.of() : em.createQuery("select t.id, t.code from Tube t where t.id in :tubes", Object[].class)
                .setParameter("tubes", results.stream().map(TubeResult::tube).collect(Collectors.toSet())).getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
        return with(results.stream().map(one -> new Coded(one, codes.get(one.tube()))).toList(), results);
    }

    private List<Found> with(List<Coded> all, List<TubeResult> results) {
        Map<UUID, UUID> corrected = results.isEmpty() ? Map.of() : em.createQuery("select r.corrects, r.id from TubeResult r where r.corrects in :results", Object[].class)
                .setParameter("results", results.stream().map(TubeResult::id).toList()).getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1]));
        Map<UUID, String> authors = names.of(results.stream().map(TubeResult::recordedBy).collect(Collectors.toSet()));
        return all.stream().map(one -> new Found(one.result(), one.tube(), authors.get(one.result().recordedBy()), corrected.get(one.result().id()))).toList();
    }
}
