package org.lazaret.imports;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.lazaret.shared.Invalid;
import org.lazaret.shared.Refusal;

/** The rows of running imports that were refused. */
@Stateless
public class Rejections {
    private EntityManager em;

    protected Rejections() {
    }

    @Inject
    public Rejections(EntityManager em) {
        this.em = em;
    }

    /** Joins the transaction that counts the row as done. */
    public void keep(UUID job, int row, Refusal refusal) {
        em.persist(new Rejection(job, row, refusal));
    }

    /** By row number. */
    public Map<Integer, Invalid.Field> of(UUID job) {
        Map<Integer, Invalid.Field> byRow = new TreeMap<>();
        em.createQuery("from ImportRejection where key.jobId = :job", Rejection.class).setParameter("job", job)
                .getResultList().forEach(rejection -> byRow.put(rejection.row(), rejection.field()));
        return byRow;
    }
}
