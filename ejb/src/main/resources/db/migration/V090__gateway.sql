-- A box at a site that collects what the patches send and hands it on. It is no user: it shows a token (gateway_token)
-- that opens its own endpoint and nothing else. Ended, never deleted.
CREATE TABLE gateway (
    id           BINARY(16)   NOT NULL,
    version      BIGINT       NOT NULL,
    site_id      BINARY(16)   NOT NULL,
    name         VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    made_at      DATETIME(6)  NOT NULL,
    made_by      BINARY(16)   NOT NULL,
    ended_at     DATETIME(6)  NULL,
    ended_by     BINARY(16)   NULL,
    ended_reason VARCHAR(500) CHARACTER SET utf8mb4 NULL,
    open_site    BINARY(16) GENERATED ALWAYS AS (CASE WHEN ended_at IS NULL THEN site_id END) STORED,
    PRIMARY KEY (id),
    UNIQUE KEY gateway_name (open_site, name),
    UNIQUE KEY gateway_in_site (id, site_id),
    KEY gateway_at_site (site_id, ended_at),
    CONSTRAINT gateway_site FOREIGN KEY (site_id) REFERENCES site (id),
    CONSTRAINT gateway_signed CHECK ((ended_at IS NULL) = (ended_by IS NULL) AND (ended_at IS NULL) = (ended_reason IS NULL)),
    CONSTRAINT gateway_period CHECK (ended_at IS NULL OR ended_at >= made_at)
);

-- What a gateway shows at the door; one is good at a time. Only the hash is kept.
CREATE TABLE gateway_token (
    id           BINARY(16)  NOT NULL,
    gateway_id   BINARY(16)  NOT NULL,
    token_hash   BINARY(32)  NOT NULL,
    made_at      DATETIME(6) NOT NULL,
    made_by      BINARY(16)  NOT NULL,
    ended_at     DATETIME(6) NULL,
    ended_by     BINARY(16)  NULL,
    open_gateway BINARY(16) GENERATED ALWAYS AS (CASE WHEN ended_at IS NULL THEN gateway_id END) STORED,
    PRIMARY KEY (id),
    UNIQUE KEY gateway_token_hash (token_hash),
    UNIQUE KEY gateway_token_open (open_gateway),
    KEY gateway_token_of (gateway_id, made_at),
    CONSTRAINT gateway_token_gateway FOREIGN KEY (gateway_id) REFERENCES gateway (id),
    CONSTRAINT gateway_token_signed CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
