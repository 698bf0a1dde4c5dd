-- The mission as it was followed: one row, the stations, and what each spacecraft says of itself (its description as on the wire).

CREATE TABLE mission (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    start_us BIGINT NOT NULL,
    stop_us BIGINT NOT NULL,
    now_us BIGINT NULL
);

CREATE TABLE stations (
    id BIGINT PRIMARY KEY,
    name TEXT NULL,
    operational BOOLEAN NOT NULL
);

CREATE TABLE spacecraft (
    id BIGINT PRIMARY KEY,
    description {bytes} NOT NULL
);
