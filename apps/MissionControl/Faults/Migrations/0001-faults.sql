-- What was broken and mended from here, in that order; the last row of a fault is how it stands.

CREATE TABLE fault_injections (
    sequence {identity},
    key {text} NOT NULL UNIQUE,
    spacecraft BIGINT NOT NULL,
    fault {text} NOT NULL,
    magnitude DOUBLE PRECISION NOT NULL,
    active BOOLEAN NOT NULL,
    author TEXT NOT NULL,
    at_us BIGINT NOT NULL,
    wall_us BIGINT NOT NULL
);
CREATE INDEX fault_injections_by_fault ON fault_injections (spacecraft, fault, sequence);
