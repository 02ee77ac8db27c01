package org.lazaret.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lazaret.access.Caller;
import org.lazaret.household.Households;
import org.lazaret.household.KinGroup;
import org.lazaret.site.Site;

/** Rows that name the same family are one kin group, and may share a room by it. */
@ApplicationScoped
public class Families {
    private static final int LABEL_MOST = 100;
    /** Lists number their families from 1 or A; such a number means another family in the next list. */
    private static final String NUMBER = "[A-Za-z]?\\d{1,3}|[A-Za-z一二三四五六七八九十甲乙丙丁戊己庚辛壬癸]{1,2}|第?[\\d一二三四五六七八九十]{1,3}[家户组]";

    private EntityManager em;
    private Households households;

    protected Families() {
    }

    @Inject
    public Families(EntityManager em, Households households) {
        this.em = em;
        this.households = households;
    }

    /** The kin group of the row's family, made when its first member comes; {@code null} where the row names none. */
    UUID of(Caller caller, Site site, ArrivalRow row) {
        if (row.family() == null) {
            return null;
        }
        String label = label(row);
        return em.createQuery("select g from KinGroup g where g.site = :site and g.label = :label order by g.id desc", KinGroup.class)
                .setParameter("site", site.id()).setParameter("label", label).setMaxResults(1).getResultStream().findFirst()
                .orElseGet(() -> households.kinGroup(caller, site.scope(), label)).id();
    }

    /** A mere number is told apart by the bus and its time, or, where the list names neither, by where they live. */
    static String label(ArrivalRow row) {
        String name = row.family().strip();
        if (!name.matches(NUMBER)) {
            return name;
        }
        boolean bus = row.coming().transport() != null || row.expectedAt() != null;
        Object exposed = row.order() == null ? null : row.order().day();
        Stream<Object> where = bus ? Stream.of(row.coming().transport() == null ? "" : row.coming().transport(),
                row.expectedAt() == null ? "" : row.expectedAt()) : Stream.of(row.facts().address() == null ? "" : row.facts().address(), exposed == null ? "" : exposed);
        String label = Stream.concat(Stream.of(name), where).map(Objects::toString).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return label.substring(0, label.offsetByCodePoints(0, Math.min(LABEL_MOST, label.codePointCount(0, label.length()))));
    }
}
