-- The trail is searched by time and by action too. Both indexes end in the id: rows come newest first without sorting.
CREATE INDEX audit_entry_time ON audit_entry (recorded_at, id);
CREATE INDEX audit_entry_action ON audit_entry (action, id);
