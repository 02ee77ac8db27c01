package org.lazaret.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.File;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.shared.ProductClock;

@ExtendWith(ArquillianExtension.class)
class ApplicationIT {
    @EJB
    private ProductClock productClock;
    @Inject
    private Clock clock;
    @Inject
    private EntityManager em;

    @Deployment
    static EnterpriseArchive the_built_archive_with_this_test_in_it() {
        EnterpriseArchive archive = ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File(System.getProperty("lazaret.application")));
        archive.getAsType(JavaArchive.class, "/lazaret-ejb.jar").addClass(ApplicationIT.class);
        return archive;
    }

    @Test
    void time_starts_where_the_setting_says() {
        Duration sinceStart = Duration.between(OffsetDateTime.parse("2021-08-09T10:24:00+08:00"), clock.instant().atOffset(ZoneOffset.UTC));

        assertTrue(!sinceStart.isNegative() && sinceStart.toMinutes() < 10, sinceStart.toString());
        assertTrue(productClock.shift().isNegative());
    }

    @Test
    void a_plain_read_sees_what_was_committed_before_it() {
        Object isolation = em.createNativeQuery("SELECT @@SESSION.%s".formatted(isolationVariable())).getSingleResult();

        assertEquals("READ-COMMITTED", isolation);
    }

    private String isolationVariable() {
        boolean mariaDb = em.createNativeQuery("SELECT VERSION()").getSingleResult().toString().contains("MariaDB");
        return mariaDb ? "tx_isolation" : "transaction_isolation";
    }
}
