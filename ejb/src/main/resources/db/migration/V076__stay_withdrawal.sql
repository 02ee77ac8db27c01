-- A mistaken ending, departure or admission is taken back by a new row that names the old one (invariant 12). What the
-- keys keep: a withdrawal names a step of the same stay, before it, of one of these kinds, and each step is withdrawn at
-- most once. The names hang on one column (link), because MySQL 9.7 does not check a key of several columns that refers
-- to its own table.
ALTER TABLE stay_step
    ADD COLUMN corrects      INT NULL,
    ADD COLUMN corrects_kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN link          VARBINARY(48) GENERATED ALWAYS AS (CONCAT(stay_id, seq, '/', kind)) STORED,
    ADD COLUMN corrects_link VARBINARY(48) GENERATED ALWAYS AS (CONCAT(stay_id, corrects, '/', corrects_kind)) STORED,
    ADD COLUMN withdrawal    INT GENERATED ALWAYS AS (CASE WHEN kind = 'WITHDRAWN' THEN seq END) STORED;

ALTER TABLE stay_step
    ADD UNIQUE KEY stay_step_link (link),
    ADD UNIQUE KEY stay_step_corrected_once (corrects_link),
    ADD UNIQUE KEY stay_step_withdrawal (stay_id, withdrawal),
    ADD CONSTRAINT stay_step_names_what_it_corrects CHECK ((kind = 'WITHDRAWN') = (corrects IS NOT NULL)
        AND (corrects IS NULL) = (corrects_kind IS NULL)),
    ADD CONSTRAINT stay_step_corrects_before CHECK (corrects IS NULL OR corrects < seq),
    ADD CONSTRAINT stay_step_corrects_these CHECK (corrects_kind IS NULL
        OR corrects_kind IN ('ADMITTED', 'RELEASED', 'TRANSFERRED', 'DIED', 'ABSCONDED', 'DEPARTED'));

ALTER TABLE stay_step
    ADD CONSTRAINT stay_step_corrects FOREIGN KEY (corrects_link) REFERENCES stay_step (link);

-- The bed that somebody had not left after all: a new row that names the one it goes on from, of the same stay and bed.
ALTER TABLE bed_assignment
    ADD COLUMN resumes_id BINARY(16) NULL,
    ADD UNIQUE KEY bed_assignment_resumed_once (resumes_id);

ALTER TABLE bed_assignment
    ADD CONSTRAINT bed_assignment_resumes FOREIGN KEY (resumes_id) REFERENCES bed_assignment (id);

-- Two more steps of a room, each proved by a withdrawal: somebody had not left, or had not come.
ALTER TABLE room_state
    ADD COLUMN withdrawal_stay BINARY(16) NULL,
    ADD COLUMN withdrawal_step INT NULL;

ALTER TABLE room_state DROP CONSTRAINT room_state_step;

ALTER TABLE room_state
    ADD KEY room_state_withdrawal (withdrawal_stay, withdrawal_step),
    ADD CONSTRAINT room_state_withdrawn FOREIGN KEY (withdrawal_stay, withdrawal_step) REFERENCES stay_step (stay_id, withdrawal),
    ADD CONSTRAINT room_state_withdrawal_named CHECK ((withdrawal_stay IS NULL) = (withdrawal_step IS NULL)),
    ADD CONSTRAINT room_state_step CHECK (1 = CASE COALESCE(previous_phase, 'NEW')
        WHEN 'NEW' THEN phase IN ('CLEAN', 'AWAITING_DISINFECTION', 'OUT_OF_SERVICE')
        WHEN 'CLEAN' THEN phase IN ('RESERVED', 'OCCUPIED', 'OUT_OF_SERVICE')
        WHEN 'RESERVED' THEN phase IN ('CLEAN', 'OCCUPIED', 'OUT_OF_SERVICE')
        WHEN 'OCCUPIED' THEN phase = 'AWAITING_DISINFECTION' OR (phase = 'CLEAN' AND withdrawal_step IS NOT NULL)
        WHEN 'AWAITING_DISINFECTION' THEN phase IN ('DISINFECTING', 'OUT_OF_SERVICE') OR (phase = 'OCCUPIED' AND withdrawal_step IS NOT NULL)
        WHEN 'DISINFECTING' THEN phase = 'OUT_OF_SERVICE'
            OR (disinfection_id IS NOT NULL AND (phase = 'AWAITING_SAMPLE' OR (phase = 'CLEAN' AND previous_soil = 'ORDINARY')))
        WHEN 'AWAITING_SAMPLE' THEN phase = 'OUT_OF_SERVICE'
            OR (phase = 'CLEAN' AND COALESCE(sample_result, '') = 'NEGATIVE')
            OR (phase = 'DISINFECTING' AND COALESCE(sample_result, '') = 'POSITIVE')
        WHEN 'OUT_OF_SERVICE' THEN phase = 'AWAITING_DISINFECTION' OR (phase = 'CLEAN' AND previous_soil = 'NONE')
        ELSE FALSE END);
