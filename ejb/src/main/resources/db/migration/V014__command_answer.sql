-- The answer to a command under the key its client made, so that the same command sent again gets the same answer.
-- The key itself is not kept: only who has it finds the answer and can read it.
CREATE TABLE command_answer (
    key_hash     BINARY(32)   NOT NULL,
    request_hash BINARY(32)   NOT NULL,
    recorded_at  DATETIME(6)  NOT NULL,
    status       SMALLINT     NULL,
    location     VARCHAR(300) NULL,
    etag         VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    body         MEDIUMBLOB   NULL,
    PRIMARY KEY (key_hash),
    KEY command_answer_recorded (recorded_at)
);
