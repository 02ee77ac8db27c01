package org.lazaret.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What those are called who wrote something down: every signed row says so to whoever may read the row (invariant 12). */
@ApplicationScoped
public class AccountNames {
    private EntityManager em;

    protected AccountNames() {
    }

    @Inject
    public AccountNames(EntityManager em) {
        this.em = em;
    }

    /** Names by account, in one statement; tasks of the system are no accounts and have none. */
    public Map<UUID, String> of(Collection<UUID> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select a.id, a.displayName from Account a where a.id in :ids", Object[].class)
                .setParameter("ids", new HashSet<>(accounts)).getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }
}
