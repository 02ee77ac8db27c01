-- The trail is searched by site too; it ends in the id like the others, newest first without sorting.
CREATE INDEX audit_entry_site ON audit_entry (site_id, id);
