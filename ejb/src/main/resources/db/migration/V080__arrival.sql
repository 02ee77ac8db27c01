-- What was said of somebody's coming and belongs neither to the person nor to the stay: the bus, the place in the family,
-- a note. row_digest knows the same row of a list again, so that it is not taken twice; none where somebody was announced by hand.
CREATE TABLE arrival (
    stay_id    BINARY(16)   NOT NULL,
    site_id    BINARY(16)   NOT NULL,
    row_digest VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    transport  VARCHAR(100) CHARACTER SET utf8mb4 NULL,
    relation   VARCHAR(60)  CHARACTER SET utf8mb4 NULL,
    note       VARCHAR(500) CHARACTER SET utf8mb4 NULL,
    PRIMARY KEY (stay_id),
    KEY arrival_of_row (site_id, row_digest),
    CONSTRAINT arrival_stay FOREIGN KEY (stay_id) REFERENCES stay (id)
);
