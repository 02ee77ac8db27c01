CREATE TABLE session (
    id           BINARY(16)  NOT NULL,
    token_hash   BINARY(32)  NOT NULL,
    account_id   BINARY(16)  NOT NULL,
    address      VARCHAR(45) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    started_at   DATETIME(6) NOT NULL,
    last_seen_at DATETIME(6) NOT NULL,
    ended_at     DATETIME(6) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY session_token (token_hash),
    KEY session_account (account_id, ended_at),
    KEY session_address (address, started_at),
    CONSTRAINT session_of FOREIGN KEY (account_id) REFERENCES account (id)
);

-- Failed sign-ins by account name, whether or not there is such an account, and by network address.
CREATE TABLE sign_in_limit (
    id            BINARY(16)  NOT NULL,
    kind          VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject       VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    failures      INT         NOT NULL,
    last_tried_at DATETIME(6) NOT NULL,
    locked_until  DATETIME(6) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY sign_in_limit_subject (kind, subject),
    KEY sign_in_limit_tried (last_tried_at)
);
