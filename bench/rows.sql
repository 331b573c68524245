/* The rows that an import has stored, in its order: batches, each by the keys of its tables. */
CREATE TABLE rows.interaction AS SELECT * FROM main.interaction
ORDER BY ((SELECT max(sequence) FROM main.interaction) - sequence) / 250000, id;
CREATE TABLE rows.participant AS SELECT p.* FROM rows.interaction i
CROSS JOIN main.participant p ON p.interaction_id = i.id;
CREATE TABLE rows.interaction_tag AS SELECT t.* FROM rows.interaction i
CROSS JOIN main.interaction_tag t ON t.interaction_id = i.id;
CREATE TABLE rows.source AS SELECT s.* FROM rows.interaction i
CROSS JOIN main.source s INDEXED BY source_record ON s.record_id = i.id;
CREATE TABLE rows.contact AS SELECT * FROM main.contact
ORDER BY ((SELECT max(sequence) FROM main.interaction) - sequence) / 250000,
  party_id, moment, sequence;
