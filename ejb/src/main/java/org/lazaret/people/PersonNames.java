package org.lazaret.people;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lazaret.identity.PersonName;

/** Names of people whom a service has found already and has asked for access to. */
public final class PersonNames {
    private PersonNames() {
    }

    /** In one statement, none for nobody. */
    public static Map<UUID, PersonName> of(EntityManager em, Collection<UUID> people) {
        return people.isEmpty() ? Map.of() : em.createQuery("select p.id, p.name from Person p where p.id in :people", Object[].class)
                .setParameter("people", people).getResultStream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (PersonName) row[1]));
    }
}
