CREATE TABLE alarms (
    id BIGINT PRIMARY KEY,
    spacecraft BIGINT NOT NULL,
    parameter {text} NOT NULL,
    process_ok BOOLEAN NOT NULL,
    triggered BOOLEAN NOT NULL,
    acknowledged BOOLEAN NOT NULL,
    latched BOOLEAN NOT NULL,
    shelved BOOLEAN NOT NULL,
    severity {text} NOT NULL,
    latching BOOLEAN NOT NULL,
    since_us BIGINT,
    value DOUBLE PRECISION,
    limit_text TEXT,
    violations BIGINT NOT NULL,
    acknowledged_by TEXT,
    comment TEXT,
    shelved_until_us BIGINT,
    shelved_reason TEXT,
    watch TEXT NOT NULL,
    late_watch TEXT NOT NULL,
    UNIQUE (spacecraft, parameter)
);

-- Every transition of every alarm, in their order.
CREATE TABLE alarm_changes (
    id {identity},
    alarm BIGINT NOT NULL,
    at_us BIGINT NOT NULL,
    wall_us BIGINT NOT NULL,
    from_state {text} NOT NULL,
    to_state {text} NOT NULL,
    severity {text} NOT NULL,
    by_whom TEXT,
    comment TEXT,
    value DOUBLE PRECISION
);

CREATE INDEX alarm_changes_by_alarm ON alarm_changes (alarm, id);

-- Which events of a spacecraft have come.
CREATE TABLE alarm_events (
    spacecraft BIGINT PRIMARY KEY,
    seen {bytes} NOT NULL
);
