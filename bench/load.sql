/* What an import comes down to: the rows of interactions, out of a database that has them in the
order in which relate stores them, with nothing to parse, into the same tables, indexes and search
index, with foreign keys held, without triggers, in one durable transaction. */
PRAGMA foreign_keys = ON;
PRAGMA synchronous = FULL;
BEGIN IMMEDIATE;
INSERT INTO main.interaction SELECT * FROM rows.interaction;
INSERT INTO main.participant SELECT * FROM rows.participant;
INSERT INTO main.interaction_tag SELECT * FROM rows.interaction_tag;
INSERT INTO main.contact SELECT * FROM rows.contact;
INSERT INTO main.source SELECT * FROM rows.source;
INSERT INTO main.search (rowid, body) SELECT id, text || ' ' || ifnull(place, '') FROM rows.interaction;
COMMIT;
