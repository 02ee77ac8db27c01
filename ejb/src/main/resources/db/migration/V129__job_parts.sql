-- What a job makes piece by piece, when it is too much for one: each step adds a part, and together, after the file of the
-- job, they are its result. Copies of what is kept elsewhere: they go after a day, the job and its record stay.
CREATE TABLE job_part (
    job_id  BINARY(16)  NOT NULL,
    seq     INT         NOT NULL,
    made_at DATETIME(6) NOT NULL,
    `lines` INT         NOT NULL,
    content LONGBLOB    NOT NULL COMMENT 'gzip',
    PRIMARY KEY (job_id, seq),
    KEY job_part_made (made_at),
    CONSTRAINT job_part_of FOREIGN KEY (job_id) REFERENCES job (id)
);
