package org.lazaret.patch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.lazaret.shared.Period;

/** Whether a patch and a person are both free for a time (invariant 7). Asked under the locks of person and book. */
@ApplicationScoped
public class Overlaps {
    private EntityManager em;

    protected Overlaps() {
    }

    @Inject
    public Overlaps(EntityManager em) {
        this.em = em;
    }

    /**
     * @param but the wear that is being corrected; {@code null} for a new one
     * @throws PatchTaken   somebody wears the patch then
     * @throws WearsAnother the person wears another one then
     */
    public void refuse(Patch patch, UUID person, Period period, UUID but) {
        List<Wear> others = others(patch, person, period, but);
        others.stream().filter(w -> w.person().equals(person)).findFirst().ifPresent(w -> {
            throw new WearsAnother(w.patch().code(), w.period());
        });
        others.stream().findFirst().ifPresent(w -> {
            throw new PatchTaken(patch.code(), w.period());
        });
    }

    /** Wears of the patch or of the person at that time, the earliest first. @param but one that is left out; {@code null} for none */
    List<Wear> others(Patch patch, UUID person, Period period, UUID but) {
        return em.createQuery("""
                select w from Wear w join fetch w.patch
                where (w.patch.id = :patch or w.person = :person) and w.withdrawnAt is null order by w.fromAt""", Wear.class)
                .setParameter("patch", patch.id()).setParameter("person", person).getResultStream()
                .filter(w -> !w.id().equals(but) && w.period().overlaps(period)).toList();
    }
}
