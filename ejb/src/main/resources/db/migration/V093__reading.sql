-- Readings of patches. Times are whole seconds of the epoch, hours and days of the epoch in UTC; temperatures are hundredths
-- of a degree Celsius. All of it begins with the site, and with time behind it: what is written now lies together.

-- One row a site: its lock for everything that changes readings, and the newest reading of every wear, packed.
CREATE TABLE site_vitals (
    site_id       BINARY(16) NOT NULL,
    last_delivery BIGINT     NOT NULL,
    vitals        MEDIUMBLOB NOT NULL,
    PRIMARY KEY (site_id),
    CONSTRAINT site_vitals_site FOREIGN KEY (site_id) REFERENCES site (id)
);

-- What a gateway brought, and when: the record of who said what, whatever becomes of the packed readings.
CREATE TABLE delivery (
    site_id      BINARY(16)  NOT NULL,
    number       BIGINT      NOT NULL,
    gateway_id   BINARY(16)  NOT NULL,
    received_at  DATETIME(6) NOT NULL,
    sent_at      DATETIME(6) NULL COMMENT 'by the gateway''s own clock',
    first_at     DATETIME(0) NULL COMMENT 'of the readings that were kept',
    last_at      DATETIME(0) NULL,
    accepted     INT         NOT NULL,
    repeated     INT         NOT NULL,
    conflicting  INT         NOT NULL,
    quarantined  INT         NOT NULL,
    PRIMARY KEY (site_id, number),
    KEY delivery_gateway (gateway_id, number),
    CONSTRAINT delivery_of_site FOREIGN KEY (site_id) REFERENCES site (id),
    CONSTRAINT delivery_counts CHECK (accepted >= 0 AND repeated >= 0 AND conflicting >= 0 AND quarantined >= 0)
);

-- Readings of one hour as one delivery brought them, until the hour is over.
CREATE TABLE reading_frame (
    site_id  BINARY(16) NOT NULL,
    hour     INT        NOT NULL,
    delivery BIGINT     NOT NULL,
    readings INT        NOT NULL,
    body     MEDIUMBLOB NOT NULL,
    PRIMARY KEY (site_id, hour, delivery),
    CONSTRAINT reading_frame_delivery FOREIGN KEY (site_id, delivery) REFERENCES delivery (site_id, number)
);

-- Readings of one wear on one day, for hours that are over.
CREATE TABLE reading_series (
    site_id  BINARY(16) NOT NULL,
    day      INT        NOT NULL,
    wear     INT        NOT NULL,
    readings INT        NOT NULL,
    lowest   SMALLINT   NULL COMMENT 'of the physiological readings; NULL when there was none',
    middle   SMALLINT   NULL,
    highest  SMALLINT   NULL,
    body     MEDIUMBLOB NOT NULL,
    PRIMARY KEY (site_id, day, wear),
    CONSTRAINT reading_series_order CHECK (lowest IS NULL OR (lowest <= middle AND middle <= highest))
);
