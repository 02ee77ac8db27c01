CREATE TABLE account (
    id              BINARY(16)   NOT NULL,
    name            VARCHAR(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    display_name    VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    password_hash   VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL,
    -- An account that administers holds one administrator role and sees no people; one that does not, holds none.
    administrator   BOOLEAN      NOT NULL,
    created_at      DATETIME(6)  NOT NULL,
    disabled_at     DATETIME(6)  NULL,
    password_set_at DATETIME(6)  NULL,
    -- Real time: sessions that began before count no more.
    signed_out_at   DATETIME(6)  NULL,
    version         BIGINT       NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY account_name (name),
    UNIQUE KEY account_kind (id, administrator)
);

CREATE TABLE role_grant (
    id            BINARY(16)  NOT NULL,
    account_id    BINARY(16)  NOT NULL,
    role          VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    administrator BOOLEAN     NOT NULL,
    site_id       BINARY(16)  NULL,
    area          VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
    valid_from    DATETIME(6) NOT NULL,
    valid_to      DATETIME(6) NULL,
    granted_by    BINARY(16)  NOT NULL,
    granted_at    DATETIME(6) NOT NULL,
    ended_by      BINARY(16)  NULL,
    open_marker   BINARY(16) GENERATED ALWAYS AS
        (CASE WHEN administrator AND valid_to IS NULL THEN account_id END) STORED,
    PRIMARY KEY (id),
    KEY role_grant_of (account_id, valid_to),
    UNIQUE KEY role_grant_one_administrator (open_marker),
    CONSTRAINT role_grant_account FOREIGN KEY (account_id, administrator) REFERENCES account (id, administrator),
    CONSTRAINT role_grant_kind CHECK
        (administrator = (role IN ('SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR'))),
    CONSTRAINT role_grant_place CHECK ((site_id IS NULL) <> (area IS NULL)),
    CONSTRAINT role_grant_period CHECK (valid_to IS NULL OR valid_to >= valid_from)
);

CREATE TABLE one_time_link (
    token_hash BINARY(32)  NOT NULL,
    account_id BINARY(16)  NOT NULL,
    made_by    BINARY(16)  NOT NULL,
    made_at    DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    spent_at   DATETIME(6) NULL,
    PRIMARY KEY (token_hash),
    KEY one_time_link_account (account_id),
    CONSTRAINT one_time_link_of FOREIGN KEY (account_id) REFERENCES account (id)
);
