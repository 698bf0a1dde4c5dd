CREATE TABLE packages (
    id {identity},
    account {text} NOT NULL,
    name TEXT NOT NULL,
    created_us BIGINT NOT NULL,
    bytes BIGINT NOT NULL,
    digest {text} NOT NULL,
    from_us BIGINT NOT NULL,
    to_us BIGINT NOT NULL,
    cells BIGINT NOT NULL
);

CREATE INDEX packages_by_account ON packages (account, id);
