-- A landmark or a bed that is gone keeps its row, with who took it away and when: history points to it.
ALTER TABLE landmark
    ADD COLUMN version    BIGINT      NOT NULL DEFAULT 0,
    ADD COLUMN retired_at DATETIME(6),
    ADD COLUMN retired_by BINARY(16),
    ADD CONSTRAINT landmark_retired CHECK ((retired_at IS NULL) = (retired_by IS NULL));

ALTER TABLE bed
    ADD COLUMN retired_at     DATETIME(6),
    ADD COLUMN retired_by     BINARY(16),
    ADD COLUMN retired_reason VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
    ADD COLUMN usable_bed     BINARY(16) GENERATED ALWAYS AS (CASE WHEN retired_at IS NULL THEN id END) STORED,
    ADD UNIQUE KEY bed_usable (usable_bed),
    ADD CONSTRAINT bed_retired CHECK ((retired_at IS NULL) = (retired_by IS NULL) AND (retired_at IS NULL) = (retired_reason IS NULL));
