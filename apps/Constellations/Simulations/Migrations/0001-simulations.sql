CREATE TABLE simulations (
    id {identity},
    account {text} NOT NULL,
    name TEXT NOT NULL,
    state {text} NOT NULL,
    attempt INTEGER NOT NULL,
    created_us BIGINT NOT NULL,
    started_us BIGINT,
    ended_us BIGINT,
    cells INTEGER NOT NULL,
    digest {text} NOT NULL,
    reason TEXT,
    plan {bytes} NOT NULL
);

CREATE INDEX simulations_by_account ON simulations (account, id);
CREATE INDEX simulations_by_state ON simulations (state, id);
