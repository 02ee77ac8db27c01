package org.lazaret.shared;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Brings the schema up to date while Hibernate boots: after the data source is known and before the mapping is compared
 * with the tables. Flyway's lock lets one node migrate while the others wait.
 */
public class Migration implements Integrator {
    /** Set to {@code true} by whoever hands over a schema that is up to date already. */
    public static final String DONE = "lazaret.migration.done";

    @Override
    public void integrate(Metadata metadata, BootstrapContext bootstrap, SessionFactoryImplementor factory) {
        if (!Boolean.parseBoolean(String.valueOf(factory.getProperties().get(DONE)))) {
            migrate(factory.getServiceRegistry().requireService(ConnectionProvider.class).unwrap(DataSource.class));
        }
    }

    @Override
    public void disintegrate(SessionFactoryImplementor factory, SessionFactoryServiceRegistry registry) {
        // the schema outlives the session factory
    }

    /**
     * Applies what is missing. The timer store's own tables may be there first, hence the baseline of 0. A number says which
     * feature a migration belongs to, not when it was written: one that came later may stand before those already applied.
     */
    public static void migrate(DataSource source) {
        Flyway.configure(Migration.class.getClassLoader())
            .dataSource(source)
            .locations("classpath:db/migration")
            .baselineOnMigrate(true)
            .baselineVersion("0")
            .outOfOrder(true)
            .load()
            .migrate();
    }
}
