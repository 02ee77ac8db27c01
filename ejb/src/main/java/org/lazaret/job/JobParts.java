package org.lazaret.job;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.lazaret.shared.UuidBytes;

/**
 * Results that are made and fetched piece by piece, so that neither needs more memory than one piece. They are copies of
 * what is kept elsewhere and go after a day.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class JobParts {
    private static final Duration KEPT = Duration.ofDays(1);

    private EntityManager em;
    private Clock clock;

    protected JobParts() {
    }

    @Inject
    public JobParts(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * Adds a part in the transaction of a step.
     *
     * @param seq  from 1, in the order in which the parts are to stand
     * @param rows how many lines it has
     */
    public void add(UUID job, int seq, int rows, byte[] content) {
        em.createNativeQuery("insert into job_part (job_id, seq, made_at, `lines`, content) values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, UuidBytes.of(job)).setParameter(2, seq)
                .setParameter(3, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).setParameter(4, rows)
                .setParameter(5, packed(content)).executeUpdate();
    }

    /** Lines of all parts so far. */
    public long rows(UUID job) {
        return ((Number) em.createNativeQuery("select coalesce(sum(`lines`), 0) from job_part where job_id = ?1")
                .setParameter(1, UuidBytes.of(job)).getSingleResult()).longValue();
    }

    /** A part of a result. */
    public record Part(int seq, byte[] content) {
    }

    /** The part behind that one, of a result whose fetching {@link Jobs#result} has allowed; empty behind the last. */
    public Optional<Part> after(UUID job, int seq) {
        List<?> found = em.createNativeQuery("select seq, content from job_part where job_id = ?1 and seq > ?2 order by seq limit 1")
                .setParameter(1, UuidBytes.of(job)).setParameter(2, seq).getResultList();
        return found.stream().findFirst().map(Object[].class::cast)
                .map(row -> new Part(((Number) row[0]).intValue(), unpacked((byte[]) row[1])));
    }

    /** The parts of a day ago, and with them the file they belong to: half a result is none. */
    @Schedule(hour = "*", minute = "43", persistent = false)
    public void forget() {
        LocalDateTime before = LocalDateTime.ofInstant(clock.instant().minus(KEPT), ZoneOffset.UTC);
        em.createNativeQuery("""
                delete f from job_file f where f.direction = 'OUT'
                and exists (select 1 from job_part p where p.job_id = f.job_id and p.made_at < ?1)""")
                .setParameter(1, before).executeUpdate();
        em.createNativeQuery("delete from job_part where made_at < ?1").setParameter(1, before).executeUpdate();
    }

    private static byte[] packed(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(out)) {
            packing.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] unpacked(byte[] content) {
        try (GZIPInputStream unpacking = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return unpacking.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
