CREATE TABLE import_rejection (
    job_id     BINARY(16)    NOT NULL,
    row_number_in_file INT NOT NULL,
    code       VARCHAR(60)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    path       VARCHAR(60)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    facts      VARCHAR(2000) NOT NULL,
    PRIMARY KEY (job_id, row_number_in_file),
    CONSTRAINT import_rejection_job FOREIGN KEY (job_id) REFERENCES job (id)
);
