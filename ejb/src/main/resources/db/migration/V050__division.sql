-- Administrative divisions by their statistical code: 43 a province, 4302 a city, 430202 a district, 430202005 a street,
-- 430202005001 a community. An area is a code; what belongs to it has a code that starts with it.
CREATE TABLE division (
    code        VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    level       VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name        VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    name_en     VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
    parent_code VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin,
    PRIMARY KEY (code),
    KEY division_name (name),
    CONSTRAINT division_parent FOREIGN KEY (parent_code) REFERENCES division (code),
    CONSTRAINT division_level CHECK (1 = CASE level
        WHEN 'PROVINCE' THEN LENGTH(code) = 2 WHEN 'CITY' THEN LENGTH(code) = 4 WHEN 'DISTRICT' THEN LENGTH(code) = 6
        WHEN 'STREET' THEN LENGTH(code) = 9 WHEN 'COMMUNITY' THEN LENGTH(code) = 12 ELSE FALSE END)
);
