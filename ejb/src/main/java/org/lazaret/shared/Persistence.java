package org.lazaret.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Hands the transaction's entity manager to constructors, so that services can be built without a container. */
@ApplicationScoped
class Persistence {
    @Produces
    @PersistenceContext(unitName = "lazaret")
    private EntityManager entityManager;
}
