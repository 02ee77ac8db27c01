package org.lazaret.web.problem;

import java.util.Map;

/** Constraints of the database that refuse what a race let through, and the problem each of them is. */
final class Constraints {
    /** Name of the key or check, as the database's message carries it, to the slug of a problem type answered with 409. */
    static final Map<String, String> TYPES = Map.of(
            "account_name", "name-taken",
            "role_grant_one_administrator", "roles-kept-apart",
            "role_grant_account", "roles-kept-apart");

    private Constraints() {
    }
}
