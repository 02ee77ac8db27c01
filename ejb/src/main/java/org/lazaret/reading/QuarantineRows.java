package org.lazaret.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.lazaret.reading.Sorting.Doubtful;
import org.lazaret.shared.Ids;
import org.lazaret.shared.UuidBytes;

/** Writes down what was set aside: the same said twice is one row. */
@ApplicationScoped
public class QuarantineRows {
    private static final String INSERT = """
            insert ignore into quarantined_reading (id, site_id, gateway_id, received_at, content_hash, reason, patch_code,
              measured_at, centi, air, battery, said) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final int CODE_MOST = 64;
    private static final String CODE = "[A-Z0-9-]{3,32}";

    private EntityManager em;

    protected QuarantineRows() {
    }

    @Inject
    public QuarantineRows(EntityManager em) {
        this.em = em;
    }

    /** Codes of patches of the site, among these. Only what can be one is asked for: MariaDB compares no other letters with it. */
    Set<String> inStock(UUID site, Collection<String> codes) {
        List<String> possible = codes.stream().filter(code -> code.matches(CODE)).toList();
        return possible.isEmpty() ? Set.of() : new HashSet<>(em.createQuery(
                "select p.code from Patch p where p.site = :site and p.code in :codes", String.class)
                .setParameter("site", site).setParameter("codes", possible).getResultList());
    }

    /**
     * @param gateway who said it
     * @param apart   see {@link Said#hash(String)}
     * @return which of them were not set aside before, in the order given
     */
    List<Boolean> keep(UUID site, UUID gateway, Instant received, String apart, List<Doubtful> doubtful) {
        if (doubtful.isEmpty()) {
            return List.of();
        }
        List<byte[]> hashes = doubtful.stream().map(d -> d.said().hash(apart)).toList();
        Set<String> there = there(site, hashes);
        List<Boolean> fresh = hashes.stream().map(hash -> there.add(name(hash))).toList();
        em.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                for (int i = 0; i < doubtful.size(); i++) {
                    if (fresh.get(i)) {
                        bind(insert, site, gateway, received, doubtful.get(i), hashes.get(i));
                    }
                }
                insert.executeBatch();
            }
        });
        return fresh;
    }

    /** The code of the patch by the number of the wear, of every wear of the person at the site, withdrawn ones included. */
    Map<Integer, String> wearsOf(UUID site, UUID person) {
        return em.createQuery("select w.number, w.patch.code from Wear w where w.site = :site and w.person = :person", Object[].class)
                .setParameter("site", site).setParameter("person", person).getResultStream()
                .collect(Collectors.toMap(row -> (Integer) row[0], row -> (String) row[1]));
    }

    /** A reading set aside because nobody, as far as was recorded, wore that patch then. */
    record Waiting(UUID id, Said said) {
    }

    /** Those of a patch that still wait, from that second on. */
    List<Waiting> waiting(UUID site, String code, long from) {
        List<?> rows = em.createNativeQuery("""
                select id, measured_at, centi, air, battery from quarantined_reading
                where site_id = :site and patch_code = :code and settled_at is null
                  and reason in ('UNKNOWN_PATCH', 'NOT_WORN') and measured_at >= :from""")
                .setParameter("site", UuidBytes.of(site)).setParameter("code", code).setParameter("from", from).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Waiting(UuidBytes.from((byte[]) row[0]),
                new Said(code, ((Number) row[1]).longValue(), ((Number) row[2]).intValue(), ((Number) row[3]).intValue(),
                        ((Number) row[4]).intValue(), null))).toList();
    }

    /** They are readings of that wear now. */
    void taken(List<Waiting> waiting, int wear, UUID by, Instant at) {
        em.createNativeQuery("""
                update quarantined_reading set settled_at = :at, settled_by = :by, outcome = 'TAKEN', wear = :wear where id in (:ids)""")
                .setParameter("at", at).setParameter("by", UuidBytes.of(by)).setParameter("wear", wear)
                .setParameter("ids", waiting.stream().map(w -> UuidBytes.of(w.id())).toList()).executeUpdate();
    }

    private Set<String> there(UUID site, List<byte[]> hashes) {
        List<?> found = em.createNativeQuery("""
                select content_hash from quarantined_reading where site_id = :site and content_hash in (:hashes)""")
                .setParameter("site", UuidBytes.of(site)).setParameter("hashes", hashes).getResultList();
        Set<String> names = new HashSet<>();
        found.forEach(hash -> names.add(name((byte[]) hash)));
        return names;
    }

    private static String name(byte[] hash) {
        return UuidBytes.from(hash).toString();
    }

    private static void bind(PreparedStatement insert, UUID site, UUID gateway, Instant received, Doubtful doubtful, byte[] hash)
            throws SQLException {
        Said said = doubtful.said();
        insert.setBytes(1, UuidBytes.of(Ids.next()));
        insert.setBytes(2, UuidBytes.of(site));
        insert.setBytes(3, UuidBytes.of(gateway));
        insert.setObject(4, LocalDateTime.ofInstant(received, ZoneOffset.UTC));
        insert.setBytes(5, hash);
        insert.setString(6, doubtful.doubt().name());
        insert.setString(7, said.code().length() <= CODE_MOST ? said.code() : said.code().substring(0, CODE_MOST));
        insert.setObject(8, said.at());
        insert.setObject(9, said.centi());
        insert.setInt(10, said.air());
        insert.setInt(11, said.battery());
        insert.setString(12, said.shown());
        insert.addBatch();
    }
}
