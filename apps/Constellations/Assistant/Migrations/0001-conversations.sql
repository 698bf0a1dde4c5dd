CREATE TABLE assistant_conversations (
    id {text} PRIMARY KEY,
    account_id {text} NOT NULL,
    title TEXT NOT NULL,
    created_us BIGINT NOT NULL,
    changed_us BIGINT NOT NULL
);

CREATE INDEX assistant_conversations_by_account ON assistant_conversations (account_id, changed_us);

CREATE TABLE assistant_messages (
    id {identity},
    conversation_id {text} NOT NULL REFERENCES assistant_conversations (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    text TEXT NOT NULL,
    at_us BIGINT NOT NULL
);

CREATE INDEX assistant_messages_by_conversation ON assistant_messages (conversation_id, id);

CREATE TABLE assistant_drafts (
    id {text} PRIMARY KEY,
    account_id {text} NOT NULL,
    summary TEXT NOT NULL,
    method TEXT NOT NULL,
    path TEXT NOT NULL,
    body TEXT,
    created_us BIGINT NOT NULL,
    confirmed_us BIGINT
);
