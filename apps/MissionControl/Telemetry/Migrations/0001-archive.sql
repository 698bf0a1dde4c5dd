-- A subsystem of a spacecraft: its parameters in their order, which packets are kept, the newest of them.
CREATE TABLE telemetry_tracks (
    id BIGINT PRIMARY KEY,
    spacecraft BIGINT NOT NULL,
    packet {text} NOT NULL,
    parameters TEXT NOT NULL,
    blocks BIGINT NOT NULL,
    chunks BIGINT NOT NULL,
    period_us BIGINT,
    oldest_us BIGINT,
    seen {bytes},
    newest {bytes},
    UNIQUE (spacecraft, packet)
);

-- What came and is not in a block yet, in the order in which it came: an entry for each tick, in parts.
CREATE TABLE telemetry_journal (
    id BIGINT NOT NULL,
    part BIGINT NOT NULL,
    packets {bytes} NOT NULL,
    PRIMARY KEY (id, part)
);

-- Some 64 packets of a track.
CREATE TABLE telemetry_blocks (
    track BIGINT NOT NULL,
    number BIGINT NOT NULL,
    first_us BIGINT NOT NULL,
    last_us BIGINT NOT NULL,
    samples BIGINT NOT NULL,
    packets {bytes} NOT NULL,
    PRIMARY KEY (track, number)
);

-- Some 1,024 packets of a track, merged of blocks: one row for each parameter, and one for the heads with parameter -1.
CREATE TABLE telemetry_chunks (
    track BIGINT NOT NULL,
    parameter BIGINT NOT NULL,
    number BIGINT NOT NULL,
    first_us BIGINT NOT NULL,
    last_us BIGINT NOT NULL,
    samples BIGINT NOT NULL,
    counted BIGINT NOT NULL,
    low DOUBLE PRECISION,
    high DOUBLE PRECISION,
    first_value DOUBLE PRECISION,
    last_value DOUBLE PRECISION,
    last_at BIGINT NOT NULL,
    PRIMARY KEY (track, parameter, number)
);

CREATE TABLE telemetry_columns (
    track BIGINT NOT NULL,
    parameter BIGINT NOT NULL,
    number BIGINT NOT NULL,
    samples {bytes} NOT NULL,
    PRIMARY KEY (track, parameter, number)
);
