-- What has happened on board, each once however often it comes down.
CREATE TABLE mission_events (
    id {identity},
    spacecraft BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    generated_us BIGINT NOT NULL,
    received_us BIGINT NOT NULL,
    recorded BOOLEAN NOT NULL,
    severity BIGINT NOT NULL,
    source {text} NOT NULL,
    code {text} NOT NULL,
    body TEXT NOT NULL
);
CREATE UNIQUE INDEX mission_events_sequence ON mission_events (spacecraft, sequence);
CREATE INDEX mission_events_generated ON mission_events (generated_us);
CREATE INDEX mission_events_source ON mission_events (source, id);

-- What people write down; rows are only ever added.
CREATE TABLE ground_log (
    id {identity},
    at_us BIGINT NOT NULL,
    wall_us BIGINT NOT NULL,
    author TEXT NOT NULL,
    shift {text} NOT NULL,
    spacecraft BIGINT NULL,
    body TEXT NOT NULL
);

-- Figures of each hour of scenario time, of what resources report; hour_us is its start.
CREATE TABLE resource_usage (
    spacecraft BIGINT NOT NULL,
    hour_us BIGINT NOT NULL,
    parameter {text} NOT NULL,
    samples BIGINT NOT NULL,
    least DOUBLE PRECISION NOT NULL,
    most DOUBLE PRECISION NOT NULL,
    total DOUBLE PRECISION NOT NULL,
    first_us BIGINT NOT NULL,
    first_value DOUBLE PRECISION NOT NULL,
    last_us BIGINT NOT NULL,
    last_value DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (spacecraft, hour_us, parameter)
);
CREATE INDEX resource_usage_hour ON resource_usage (hour_us);
