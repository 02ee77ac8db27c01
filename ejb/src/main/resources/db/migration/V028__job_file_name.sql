-- What somebody brought is found in the history by its name, without reading the file.
ALTER TABLE job ADD COLUMN file_name VARCHAR(200) NULL;
UPDATE job SET file_name = (SELECT f.name FROM job_file f WHERE f.job_id = job.id AND f.direction = 'IN');
