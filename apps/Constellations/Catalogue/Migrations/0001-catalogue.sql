-- Items of every kind: account is whose they are, none for what all share; name_key and the other columns are there to be
-- searched and sorted by, in lower case, '' or 0 for none; body is the item itself as JSON.

CREATE TABLE satellites (
    id {identity},
    account {text} NULL,
    name_key {text} NOT NULL,
    catalogue_number BIGINT NOT NULL,
    launch_date {text} NOT NULL,
    country {text} NOT NULL,
    status {text} NOT NULL,
    purpose {text} NOT NULL,
    operator {text} NOT NULL,
    orbit {text} NOT NULL,
    version BIGINT NOT NULL,
    created_us BIGINT NOT NULL,
    updated_us BIGINT NOT NULL,
    body {bytes} NOT NULL
);
CREATE INDEX satellites_name ON satellites (name_key, id);
CREATE INDEX satellites_account ON satellites (account, name_key, id);
CREATE INDEX satellites_updated ON satellites (updated_us, id);
CREATE INDEX satellites_catalogue_number ON satellites (catalogue_number, id);
CREATE INDEX satellites_launch_date ON satellites (launch_date, id);
CREATE INDEX satellites_country ON satellites (country, name_key, id);
CREATE INDEX satellites_status ON satellites (status, name_key, id);
CREATE INDEX satellites_purpose ON satellites (purpose, name_key, id);
CREATE INDEX satellites_operator ON satellites (operator, name_key, id);
CREATE INDEX satellites_orbit ON satellites (orbit, name_key, id);
-- Published orbit data name a satellite by its number; among what all share there is one of each.
CREATE UNIQUE INDEX satellites_shared_number ON satellites (catalogue_number) WHERE account IS NULL AND catalogue_number > 0;

CREATE TABLE constellations (
    id {identity},
    account {text} NULL,
    name_key {text} NOT NULL,
    kind {text} NOT NULL,
    satellite_count BIGINT NOT NULL DEFAULT 0,
    version BIGINT NOT NULL,
    created_us BIGINT NOT NULL,
    updated_us BIGINT NOT NULL,
    body {bytes} NOT NULL
);
CREATE INDEX constellations_name ON constellations (name_key, id);
CREATE INDEX constellations_account ON constellations (account, name_key, id);
CREATE INDEX constellations_updated ON constellations (updated_us, id);
CREATE INDEX constellations_kind ON constellations (kind, name_key, id);

CREATE TABLE sensors (
    id {identity},
    account {text} NULL,
    name_key {text} NOT NULL,
    type {text} NOT NULL,
    satellite_id BIGINT NULL REFERENCES satellites (id) ON DELETE CASCADE,
    version BIGINT NOT NULL,
    created_us BIGINT NOT NULL,
    updated_us BIGINT NOT NULL,
    body {bytes} NOT NULL
);
CREATE INDEX sensors_name ON sensors (name_key, id);
CREATE INDEX sensors_account ON sensors (account, name_key, id);
CREATE INDEX sensors_updated ON sensors (updated_us, id);
CREATE INDEX sensors_type ON sensors (type, name_key, id);
CREATE INDEX sensors_satellite_id ON sensors (satellite_id, id);

CREATE TABLE stations (
    id {identity},
    account {text} NULL,
    name_key {text} NOT NULL,
    country {text} NOT NULL,
    version BIGINT NOT NULL,
    created_us BIGINT NOT NULL,
    updated_us BIGINT NOT NULL,
    body {bytes} NOT NULL
);
CREATE INDEX stations_name ON stations (name_key, id);
CREATE INDEX stations_account ON stations (account, name_key, id);
CREATE INDEX stations_updated ON stations (updated_us, id);
CREATE INDEX stations_country ON stations (country, name_key, id);

CREATE TABLE targets (
    id {identity},
    account {text} NULL,
    name_key {text} NOT NULL,
    kind {text} NOT NULL,
    version BIGINT NOT NULL,
    created_us BIGINT NOT NULL,
    updated_us BIGINT NOT NULL,
    body {bytes} NOT NULL
);
CREATE INDEX targets_name ON targets (name_key, id);
CREATE INDEX targets_account ON targets (account, name_key, id);
CREATE INDEX targets_updated ON targets (updated_us, id);
CREATE INDEX targets_kind ON targets (kind, name_key, id);

CREATE TABLE constellation_satellites (
    constellation_id BIGINT NOT NULL REFERENCES constellations (id) ON DELETE CASCADE,
    satellite_id BIGINT NOT NULL REFERENCES satellites (id) ON DELETE CASCADE,
    PRIMARY KEY (constellation_id, satellite_id)
);
CREATE INDEX constellation_satellites_satellite ON constellation_satellites (satellite_id, constellation_id);

-- All element sets that a satellite has had; the one with the latest epoch is in the satellite's body, too.
CREATE TABLE element_sets (
    satellite_id BIGINT NOT NULL REFERENCES satellites (id) ON DELETE CASCADE,
    epoch_us BIGINT NOT NULL,
    added_us BIGINT NOT NULL,
    source TEXT NOT NULL,
    body {bytes} NOT NULL,
    PRIMARY KEY (satellite_id, epoch_us)
);

-- The words that items are found by; each is searched by how it begins.
CREATE TABLE words (
    kind {text} NOT NULL,
    word {text} NOT NULL,
    name_key {text} NOT NULL,
    item_id BIGINT NOT NULL,
    account {text} NULL,
    PRIMARY KEY (kind, word, name_key, item_id)
);
CREATE INDEX words_item ON words (kind, item_id, word);
