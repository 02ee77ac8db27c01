CREATE TABLE setting (
    name          VARCHAR(60)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    setting_value VARCHAR(2000) NOT NULL,
    PRIMARY KEY (name)
);
