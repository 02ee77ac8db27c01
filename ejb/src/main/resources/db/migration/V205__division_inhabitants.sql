-- How many people live in a division, signed and with its source; the reserve of rooms rests on it (R21). Only ever added to:
-- the row recorded last holds.
CREATE TABLE division_inhabitants (
    id               BINARY(16)   NOT NULL,
    division_code    VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    inhabitants      INT          NOT NULL,
    counted_on       DATE         NOT NULL,
    source           VARCHAR(400) CHARACTER SET utf8mb4 NOT NULL,
    recorded_at      DATETIME(6)  NOT NULL,
    recorded_by      BINARY(16)   NOT NULL,
    recorded_by_name VARCHAR(100) CHARACTER SET utf8mb4 NOT NULL,
    PRIMARY KEY (id),
    KEY division_inhabitants_of (division_code, recorded_at),
    CONSTRAINT division_inhabitants_division FOREIGN KEY (division_code) REFERENCES division (code),
    CONSTRAINT division_inhabitants_count CHECK (inhabitants BETWEEN 1 AND 200000000),
    CONSTRAINT division_inhabitants_source CHECK (CHAR_LENGTH(source) > 0)
);
