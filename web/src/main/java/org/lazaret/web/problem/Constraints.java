package org.lazaret.web.problem;

import static java.util.Map.entry;

import java.util.Map;

/** Constraints of the database that refuse what a race let through, and the problem each of them is. */
final class Constraints {
    /** Name of the key or check, as the database's message carries it, to the slug of a problem type answered with 409. */
    static final Map<String, String> TYPES = Map.ofEntries(
            entry("account_name", "name-taken"),
            entry("role_grant_one_administrator", "roles-kept-apart"),
            entry("role_grant_account", "roles-kept-apart"),
            entry("site_name", "place-name-taken"),
            entry("building_name", "place-name-taken"),
            entry("floor_number", "place-name-taken"),
            entry("room_number", "place-name-taken"),
            entry("site_opening_open", "site-already-open"),
            entry("room_state_in_open_site", "site-closed"),
            entry("person_document_held_once", "document-held"),
            entry("person_vaccination_valid_dose_once", "dose-recorded"));

    private Constraints() {
    }
}
