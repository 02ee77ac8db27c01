package org.lazaret.division;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds administrative divisions. They are public knowledge: nobody is asked for a role and nothing goes on record. */
@Stateless
public class Divisions {
    private EntityManager em;

    protected Divisions() {
    }

    @Inject
    public Divisions(EntityManager em) {
        this.em = em;
    }

    public Optional<Division> find(String code) {
        return Optional.ofNullable(em.find(Division.class, code));
    }

    /** The division and all above it, from the province down; empty when the code is unknown. */
    public List<Division> path(String code) {
        return em.createQuery("select d from Division d where d.code in :codes order by length(d.code)", Division.class)
                .setParameter("codes", Division.path(code)).getResultList();
    }

    /** Those with these codes, in any order. */
    public List<Division> all(Collection<String> codes) {
        return em.createQuery("select d from Division d where d.code in :codes", Division.class).setParameter("codes", codes).getResultList();
    }

    /**
     * Divisions inside an area in the order of their codes.
     *
     * @param area  digits that the code starts with; empty for everywhere
     * @param level {@code null} for all levels
     * @param text  part of the Chinese or English name; {@code null} for all names
     * @param after code of the last one already seen; empty to begin
     */
    public List<Division> in(String area, Division.Level level, String text, String after, int limit) {
        return em.createQuery("""
                select d from Division d
                where d.code like concat(:area, '%') and d.code > :after
                  and (:level is null or d.level = :level)
                  and (:text is null or d.name like :text or lower(d.nameEn) like lower(:text))
                order by d.code""", Division.class)
                .setParameter("area", area).setParameter("after", after).setParameter("level", level)
                .setParameter("text", text == null ? null : '%' + text.replaceAll("([%_\\\\])", "\\\\$1") + '%')
                .setMaxResults(limit).getResultList();
    }
}
