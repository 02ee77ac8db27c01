package org.lazaret.alert;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lazaret.testing.Database;

/** A gateway that goes away makes all its patches silent at once; when it comes back, that is not one thing after the other. */
@ExtendWith(Database.class)
class SilenceCostTest {
    private static final int FEW = 3;
    private static final int MANY = 23;
    /** The row of an episode and of its alert, in batches that the database counts row by row; one after the other they were eleven and more. */
    private static final int A_PERSON = 3;

    private final Database database;

    SilenceCostTest(Database database) {
        this.database = database;
    }

    @Test
    void many_silences_cost_hardly_more_statements_than_few() {
        SilenceCost.Costs few = SilenceCost.of(database, FEW);
        SilenceCost.Costs many = SilenceCost.of(database, MANY);
        assertTrue(many.raised().statements() - few.raised().statements() < A_PERSON * (MANY - FEW), few + " " + many);
        assertTrue(many.ended().statements() - few.ended().statements() < A_PERSON * (MANY - FEW), few + " " + many);
    }
}
