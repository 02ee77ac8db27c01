-- What is told once for a whole list goes with the job, beside the choices for single rows.
ALTER TABLE job MODIFY settings VARCHAR(8000) NOT NULL;
