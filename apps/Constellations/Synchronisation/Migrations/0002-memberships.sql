-- To which constellation each published satellite belongs, and why; a person's word (is_manual) stands against the classifier's.
CREATE TABLE sync_memberships (
    catalogue_number BIGINT PRIMARY KEY,
    family TEXT,
    confidence DOUBLE PRECISION NOT NULL,
    reason TEXT NOT NULL,
    is_manual BOOLEAN NOT NULL
);
