CREATE TABLE sync_groups (
    name {text} PRIMARY KEY,
    entity_tag TEXT,
    last_modified_us BIGINT,
    attempted_us BIGINT NOT NULL,
    succeeded_us BIGINT,
    outcome TEXT NOT NULL,
    accepted BIGINT NOT NULL DEFAULT 0,
    refused BIGINT NOT NULL DEFAULT 0
);

CREATE TABLE sync_listed (
    group_name {text} NOT NULL,
    catalogue_number BIGINT NOT NULL,
    PRIMARY KEY (group_name, catalogue_number)
);

CREATE INDEX sync_listed_by_number ON sync_listed (catalogue_number);

CREATE TABLE sync_problems (
    id {identity},
    group_name {text} NOT NULL,
    problem TEXT NOT NULL
);

CREATE INDEX sync_problems_by_group ON sync_problems (group_name);

CREATE TABLE sync_alarms (
    id {identity},
    raised_us BIGINT NOT NULL,
    repeated_us BIGINT NOT NULL,
    times BIGINT NOT NULL,
    group_name {text} NOT NULL,
    reason TEXT NOT NULL,
    cleared_us BIGINT
);
