-- Every command that was ever entered; digest is over what its author wrote.
CREATE TABLE commands (
    key {text} PRIMARY KEY,
    sequence BIGINT NOT NULL,
    digest TEXT NOT NULL,
    spacecraft BIGINT NOT NULL,
    command {text} NOT NULL,
    arguments TEXT NOT NULL,
    priority BIGINT NOT NULL,
    deadline_us BIGINT NULL,
    when_late {text} NOT NULL,
    execute_at_us BIGINT NULL,
    release_at_us BIGINT NULL,
    after_key {text} NULL,
    after_delay_us BIGINT NULL,
    event_source TEXT NULL,
    event_code TEXT NULL,
    comment TEXT NULL,
    critical BOOLEAN NOT NULL,
    author TEXT NOT NULL,
    author_id TEXT NOT NULL,
    approver TEXT NULL,
    state {text} NOT NULL,
    is_final BOOLEAN NOT NULL,
    queued_us BIGINT NULL,
    changed_us BIGINT NOT NULL,
    predecessor_us BIGINT NULL,
    event_us BIGINT NULL,
    attempts BIGINT NOT NULL,
    station BIGINT NULL,
    sent_us BIGINT NULL,
    accepted_us BIGINT NULL,
    fraction DOUBLE PRECISION NULL,
    reason TEXT NULL,
    version BIGINT NOT NULL
);
CREATE UNIQUE INDEX commands_sequence ON commands (sequence);
CREATE INDEX commands_active ON commands (sequence) WHERE is_final = FALSE;
CREATE INDEX commands_spacecraft ON commands (spacecraft, sequence);
CREATE INDEX commands_state ON commands (state, sequence);

-- Every change of a command; rows are only ever added.
CREATE TABLE command_log (
    id {identity},
    key {text} NOT NULL,
    spacecraft BIGINT NOT NULL,
    command {text} NOT NULL,
    at_us BIGINT NOT NULL,
    wall_us BIGINT NOT NULL,
    from_state {text} NULL,
    to_state {text} NOT NULL,
    who TEXT NULL,
    reason TEXT NULL
);
CREATE INDEX command_log_key ON command_log (key, id);
CREATE INDEX command_log_spacecraft ON command_log (spacecraft, id);
CREATE INDEX command_log_at ON command_log (at_us);
