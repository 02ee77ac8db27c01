package org.lazaret.account;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Who signed, by the name that colleagues read. */
public final class Signatures {

    private Signatures() {
    }

    /** The display names of these accounts; system users have none and are left out. One statement. */
    public static Map<UUID, String> of(EntityManager em, Collection<UUID> accounts) {
        Map<UUID, String> names = new HashMap<>();
        em.createQuery("select a.id, a.displayName from Account a where a.id in :ids", Object[].class)
                .setParameter("ids", accounts).getResultList()
                .forEach(row -> names.put((UUID) row[0], (String) row[1]));
        return names;
    }
}
