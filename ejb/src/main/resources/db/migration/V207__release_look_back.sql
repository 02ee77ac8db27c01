-- Releases of before anybody looked at them again: each is looked at once, by a timer, and then is on record as looked at. What is
-- found so came with no result of that moment: a review names the tube and result that are to be seen in it, where one is.
ALTER TABLE release_review DROP FOREIGN KEY release_review_by_result;
ALTER TABLE release_review MODIFY COLUMN tube_id BINARY(16) NULL COMMENT 'none where no one result is to blame, and it was found by looking back';
ALTER TABLE release_review
    ADD CONSTRAINT release_review_by_result FOREIGN KEY (result_id, tube_id) REFERENCES tube_result (id, tube_id),
    ADD CONSTRAINT release_review_result_of CHECK (result_id IS NULL OR tube_id IS NOT NULL);

CREATE TABLE release_look_back (
    release_id BINARY(16)  NOT NULL,
    stay_id    BINARY(16)  NOT NULL,
    site_id    BINARY(16)  NOT NULL,
    looked_at  DATETIME(6) NULL COMMENT 'NULL: still to be looked at',
    PRIMARY KEY (release_id),
    KEY release_look_back_waiting (looked_at, release_id),
    CONSTRAINT release_look_back_of FOREIGN KEY (release_id, stay_id) REFERENCES stay_release (id, stay_id),
    CONSTRAINT release_look_back_at FOREIGN KEY (site_id) REFERENCES site (id)
);

INSERT INTO release_look_back (release_id, stay_id, site_id)
    SELECT r.id, r.stay_id, r.site_id FROM stay_release r JOIN stay s ON s.release_id = r.id WHERE r.leads_to <> 'HOSPITAL';
