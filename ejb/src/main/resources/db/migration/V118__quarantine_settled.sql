-- Which wear a reading that waited turned out to belong to, and the ways in which people look through what was set aside:
-- what waits, why, the newest first; and what was settled.
ALTER TABLE quarantined_reading
    ADD COLUMN wear INT NULL COMMENT 'number of the wear that a pairing recorded late has given it to',
    ADD KEY quarantined_reading_why (site_id, settled_at, reason, id),
    ADD KEY quarantined_reading_newest (site_id, id),
    ADD CONSTRAINT quarantined_reading_wear CHECK (wear IS NULL OR outcome = 'TAKEN');
