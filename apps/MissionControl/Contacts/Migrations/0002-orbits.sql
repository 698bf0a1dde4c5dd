-- The mean elements that a burn has left a spacecraft with: the newest of each; body is JSON.
CREATE TABLE orbits (
    spacecraft BIGINT PRIMARY KEY,
    epoch_us BIGINT NOT NULL,
    body {bytes} NOT NULL
);
