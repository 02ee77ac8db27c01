-- What somebody measured by thermometer and asked about, with an id that the measuring phone made, so that sending it
-- again changes nothing. Only ever added to: a mistake is withdrawn by a row that names it (invariant 12).
CREATE TABLE manual_reading (
    id            BINARY(16)   NOT NULL,
    site_id       BINARY(16)   NOT NULL,
    person_id     BINARY(16)   NOT NULL,
    centi         INT          NOT NULL COMMENT 'hundredths of a degree Celsius',
    method        VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    measured_at   DATETIME(6)  NOT NULL,
    recorded_at   DATETIME(6)  NOT NULL,
    recorded_by   BINARY(16)   NOT NULL,
    device_fault  BOOLEAN      NOT NULL COMMENT 'the thermometer was broken: kept, and never a fever',
    other_symptom VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    corrects_id   BINARY(16)   NULL COMMENT 'the row that this one withdraws',
    reason        VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    PRIMARY KEY (id),
    UNIQUE KEY manual_reading_corrected_once (corrects_id),
    KEY manual_reading_at_site (site_id, measured_at),
    KEY manual_reading_of_person (person_id, measured_at),
    CONSTRAINT manual_reading_site FOREIGN KEY (site_id) REFERENCES site (id),
    CONSTRAINT manual_reading_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT manual_reading_corrects FOREIGN KEY (corrects_id) REFERENCES manual_reading (id),
    CONSTRAINT manual_reading_range CHECK (centi BETWEEN 0 AND 6000),
    CONSTRAINT manual_reading_method CHECK (method IN ('AXILLA', 'EAR', 'FOREHEAD', 'MOUTH')),
    CONSTRAINT manual_reading_reason CHECK ((corrects_id IS NULL) = (reason IS NULL))
);

CREATE TABLE manual_symptom (
    reading_id BINARY(16)  NOT NULL,
    symptom    VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (reading_id, symptom),
    CONSTRAINT manual_symptom_of FOREIGN KEY (reading_id) REFERENCES manual_reading (id),
    CONSTRAINT manual_symptom_known CHECK (symptom IN ('NONE', 'SORE_THROAT', 'COUGH', 'FATIGUE', 'DIARRHOEA', 'LOSS_OF_SMELL',
        'RUNNY_NOSE', 'HEADACHE', 'MUSCLE_ACHE', 'SHORT_OF_BREATH', 'CHILLS', 'NAUSEA'))
);
