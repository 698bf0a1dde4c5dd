-- Who saw whom: to_us is none while it goes on.
CREATE TABLE contacts (
    spacecraft BIGINT NOT NULL,
    station BIGINT NOT NULL,
    from_us BIGINT NOT NULL,
    to_us BIGINT NULL,
    PRIMARY KEY (spacecraft, station, from_us)
);
CREATE INDEX contacts_from ON contacts (from_us);
CREATE INDEX contacts_open ON contacts (spacecraft) WHERE to_us IS NULL;

CREATE TABLE contact_stations (
    station BIGINT PRIMARY KEY,
    operational BOOLEAN NOT NULL
);
