package org.lazaret.shared;

import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.MariaDBDialect;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;

/**
 * MariaDB 10.11, whatever it says of itself: 10.x announces itself as 5.5.5 for the sake of old replicas, and Hibernate
 * would then do without SKIP LOCKED, window functions and the like.
 */
public class MariaDb extends MariaDBDialect {
    private static final DatabaseVersion VERSION = DatabaseVersion.make(10, 11);

    public MariaDb() {
        super(VERSION);
    }

    public MariaDb(DialectResolutionInfo announced) {
        super(VERSION);
    }
}
