// The schema as it was first made. A journal keeps operations that were recorded under
// it, so this text never changes; what comes later is a further migration.

#include "store/schema_v1.hpp"

namespace relate::store {

const char* const schema_v1_base = R"sql(
CREATE TABLE party (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'org', 'project')),
  handle TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  account INTEGER NOT NULL DEFAULT 0,
  internal INTEGER NOT NULL DEFAULT 0,
  level TEXT,
  time_zone TEXT,
  every TEXT,
  each TEXT,
  at_most TEXT,
  snoozed_until TEXT,
  ended TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  added TEXT NOT NULL,
  recorded TEXT NOT NULL,
  sequence INTEGER NOT NULL
) STRICT;

CREATE TABLE alias (
  id INTEGER PRIMARY KEY,
  party_id INTEGER NOT NULL REFERENCES party (id),
  text TEXT NOT NULL
) STRICT;
CREATE INDEX alias_party ON alias (party_id);

CREATE TABLE address (
  id INTEGER PRIMARY KEY,
  party_id INTEGER NOT NULL REFERENCES party (id),
  kind TEXT NOT NULL CHECK (kind IN ('email', 'phone', 'chat')),
  text TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX address_party ON address (party_id, position);

CREATE TABLE party_tag (
  party_id INTEGER NOT NULL REFERENCES party (id),
  tag TEXT NOT NULL,
  PRIMARY KEY (party_id, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX party_tag_tag ON party_tag (tag, party_id);

CREATE TABLE membership (
  id INTEGER PRIMARY KEY,
  member_id INTEGER NOT NULL REFERENCES party (id),
  group_id INTEGER NOT NULL REFERENCES party (id),
  role TEXT,
  department TEXT,
  since TEXT,
  until TEXT,
  sequence INTEGER NOT NULL
) STRICT;
CREATE INDEX membership_member ON membership (member_id);
CREATE INDEX membership_group ON membership (group_id);

CREATE TABLE fact (
  id INTEGER PRIMARY KEY,
  party_id INTEGER NOT NULL REFERENCES party (id),
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  private INTEGER NOT NULL DEFAULT 0,
  recorded TEXT NOT NULL,
  sequence INTEGER NOT NULL
) STRICT;
CREATE INDEX fact_party ON fact (party_id, key);

CREATE TABLE link (
  id INTEGER PRIMARY KEY,
  from_id INTEGER NOT NULL REFERENCES party (id),
  relation TEXT NOT NULL,
  to_id INTEGER NOT NULL REFERENCES party (id),
  note TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  recorded TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  since TEXT,
  until TEXT
) STRICT;
CREATE INDEX link_from ON link (from_id, relation);
CREATE INDEX link_to ON link (to_id, relation);

CREATE TABLE assessment (
  id INTEGER PRIMARY KEY,
  party_id INTEGER NOT NULL REFERENCES party (id),
  project_id INTEGER REFERENCES party (id),
  day TEXT NOT NULL,
  influence INTEGER CHECK (influence BETWEEN 1 AND 5),
  interest INTEGER CHECK (interest BETWEEN 1 AND 5),
  engagement TEXT,
  desired TEXT,
  pulse INTEGER CHECK (pulse BETWEEN 1 AND 5),
  note TEXT,
  private INTEGER NOT NULL DEFAULT 0,
  recorded TEXT NOT NULL,
  sequence INTEGER NOT NULL
) STRICT;
CREATE INDEX assessment_party ON assessment (party_id, day);
CREATE INDEX assessment_project ON assessment (project_id) WHERE project_id IS NOT NULL;

CREATE TABLE interaction (
  id INTEGER PRIMARY KEY,
  day TEXT NOT NULL,
  time TEXT,
  utc_offset INTEGER,
  channel TEXT NOT NULL,
  direction TEXT CHECK (direction IN ('in', 'out', 'both')),
  mood INTEGER CHECK (mood BETWEEN -2 AND 2),
  minutes INTEGER,
  text TEXT NOT NULL DEFAULT '',
  place TEXT,
  url TEXT,
  project_id INTEGER REFERENCES party (id),
  private INTEGER NOT NULL DEFAULT 0,
  recorded TEXT NOT NULL,
  sequence INTEGER NOT NULL
) STRICT;
CREATE INDEX interaction_day ON interaction (day);
CREATE INDEX interaction_mood ON interaction (id, day, channel, mood, private, sequence)
  WHERE mood IS NOT NULL;
CREATE INDEX interaction_project ON interaction (project_id) WHERE project_id IS NOT NULL;

CREATE TABLE participant (
  interaction_id INTEGER NOT NULL REFERENCES interaction (id),
  party_id INTEGER NOT NULL REFERENCES party (id),
  role TEXT NOT NULL CHECK (role IN ('with', 'cc', 'mentioned')),
  position INTEGER NOT NULL,
  PRIMARY KEY (interaction_id, party_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX participant_party ON participant (party_id, role);

CREATE TABLE interaction_tag (
  interaction_id INTEGER NOT NULL REFERENCES interaction (id),
  tag TEXT NOT NULL,
  PRIMARY KEY (interaction_id, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX interaction_tag_tag ON interaction_tag (tag, interaction_id);

CREATE TABLE item (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  opened TEXT NOT NULL,
  due TEXT,
  closed TEXT,
  closed_as TEXT,
  outcome TEXT,
  owner_id INTEGER REFERENCES party (id),
  project_id INTEGER REFERENCES party (id),
  interaction_id INTEGER REFERENCES interaction (id),
  every TEXT,
  base TEXT,
  series INTEGER,
  priority INTEGER NOT NULL DEFAULT 0,
  private INTEGER NOT NULL DEFAULT 0,
  measure TEXT,
  why TEXT,
  agreed TEXT,
  quote TEXT,
  how TEXT,
  nps INTEGER CHECK (nps BETWEEN 0 AND 10),
  csat INTEGER CHECK (csat BETWEEN 1 AND 5),
  quotable INTEGER NOT NULL DEFAULT 0,
  challenge INTEGER NOT NULL DEFAULT 0,
  recorded TEXT NOT NULL,
  sequence INTEGER NOT NULL
) STRICT;
CREATE INDEX item_kind ON item (kind, closed, due);
CREATE INDEX item_open ON item (kind, due) WHERE closed IS NULL;
CREATE INDEX item_interaction ON item (interaction_id) WHERE interaction_id IS NOT NULL;
CREATE INDEX item_owner ON item (owner_id) WHERE owner_id IS NOT NULL;
CREATE INDEX item_project ON item (project_id) WHERE project_id IS NOT NULL;
CREATE INDEX item_series ON item (series) WHERE series IS NOT NULL;

CREATE TABLE item_party (
  item_id INTEGER NOT NULL REFERENCES item (id),
  party_id INTEGER NOT NULL REFERENCES party (id),
  told TEXT,
  position INTEGER NOT NULL,
  PRIMARY KEY (item_id, party_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX item_party_party ON item_party (party_id);
CREATE INDEX item_party_untold ON item_party (item_id) WHERE told IS NULL;

CREATE TABLE item_move (
  id INTEGER PRIMARY KEY,
  item_id INTEGER NOT NULL REFERENCES item (id),
  made TEXT NOT NULL,
  from_day TEXT,
  to_day TEXT,
  sequence INTEGER NOT NULL
) STRICT;
CREATE INDEX item_move_item ON item_move (item_id, sequence);

CREATE TABLE item_wording (
  id INTEGER PRIMARY KEY,
  item_id INTEGER NOT NULL REFERENCES item (id),
  text TEXT NOT NULL,
  until TEXT NOT NULL,
  sequence INTEGER NOT NULL
) STRICT;
CREATE INDEX item_wording_item ON item_wording (item_id, sequence);

CREATE TABLE item_origin (
  item_id INTEGER NOT NULL REFERENCES item (id),
  from_id INTEGER NOT NULL REFERENCES item (id),
  PRIMARY KEY (item_id, from_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX item_origin_from ON item_origin (from_id);

CREATE TABLE item_tag (
  item_id INTEGER NOT NULL REFERENCES item (id),
  tag TEXT NOT NULL,
  PRIMARY KEY (item_id, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX item_tag_tag ON item_tag (tag, item_id);

CREATE TABLE occasion (
  id INTEGER PRIMARY KEY,
  label TEXT NOT NULL,
  date TEXT NOT NULL,
  time TEXT,
  utc_offset INTEGER,
  every TEXT,
  lead INTEGER NOT NULL,
  private INTEGER NOT NULL DEFAULT 0,
  added TEXT NOT NULL,
  recorded TEXT NOT NULL,
  sequence INTEGER NOT NULL
) STRICT;
CREATE INDEX occasion_yearly ON occasion (substr(date, -5)) WHERE every = '1y';
CREATE INDEX occasion_other ON occasion (date) WHERE every IS NOT '1y';
CREATE INDEX occasion_lead ON occasion (lead);

CREATE TABLE occasion_party (
  occasion_id INTEGER NOT NULL REFERENCES occasion (id),
  party_id INTEGER NOT NULL REFERENCES party (id),
  position INTEGER NOT NULL,
  PRIMARY KEY (occasion_id, party_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX occasion_party_party ON occasion_party (party_id);

CREATE TABLE occasion_done (
  occasion_id INTEGER NOT NULL REFERENCES occasion (id),
  day TEXT NOT NULL,
  done TEXT NOT NULL,
  note TEXT,
  PRIMARY KEY (occasion_id, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
  system TEXT NOT NULL,
  key TEXT NOT NULL,
  record_id INTEGER NOT NULL,
  imported TEXT NOT NULL,
  PRIMARY KEY (system, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX source_record ON source (record_id);
)sql";

const char* const schema_v1_operations = R"sql(
CREATE TABLE operation (
  device INTEGER NOT NULL,
  number INTEGER NOT NULL,
  at TEXT NOT NULL,
  sentence TEXT NOT NULL,
  schema INTEGER NOT NULL,
  captured INTEGER,
  is_undo INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (device, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX operation_number ON operation (number);

CREATE TABLE operation_part (
  device INTEGER NOT NULL,
  number INTEGER NOT NULL,
  part INTEGER NOT NULL,
  changeset BLOB NOT NULL,
  PRIMARY KEY (device, number, part),
  FOREIGN KEY (device, number) REFERENCES operation (device, number)
) STRICT;

CREATE TABLE operation_record (
  record_id INTEGER NOT NULL,
  device INTEGER NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (record_id, device, number),
  FOREIGN KEY (device, number) REFERENCES operation (device, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE operation_undo (
  device INTEGER NOT NULL,
  number INTEGER NOT NULL,
  undone_device INTEGER NOT NULL,
  undone_number INTEGER NOT NULL,
  PRIMARY KEY (device, number, undone_device, undone_number),
  FOREIGN KEY (device, number) REFERENCES operation (device, number),
  FOREIGN KEY (undone_device, undone_number) REFERENCES operation (device, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX operation_undo_undone ON operation_undo (undone_device, undone_number);
)sql";

const char* const schema_v1_derived = R"sql(
-- What parties are called, folded: one look-up for every step of WHO.
CREATE TABLE name_key (
  how TEXT NOT NULL,
  key TEXT NOT NULL,
  party_id INTEGER NOT NULL,
  PRIMARY KEY (how, key, party_id)
) STRICT, WITHOUT ROWID;

-- Contacts of each party in the order of time. `moment` is the day, then the time
-- where there is one, so that a day's records with a time come before those without.
CREATE TABLE contact (
  party_id INTEGER NOT NULL,
  moment TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  interaction_id INTEGER NOT NULL,
  channel TEXT NOT NULL,
  direction TEXT,
  PRIMARY KEY (party_id, moment, sequence, interaction_id)
) STRICT, WITHOUT ROWID;
-- Messages from them, which wait for an answer.
CREATE INDEX contact_message ON contact (party_id, moment, sequence)
  WHERE direction = 'in' AND channel IN ('email', 'message', 'chat', 'letter');
-- What answers them.
CREATE INDEX contact_answer ON contact (party_id, moment, sequence) WHERE direction IS NOT 'in';

CREATE VIRTUAL TABLE search USING fts5 (
  body, content = '', prefix = '2 3', tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
);

CREATE TRIGGER party_insert AFTER INSERT ON party BEGIN
  INSERT OR IGNORE INTO name_key VALUES ('handle', new.handle, new.id), ('name', relate_fold(new.name), new.id);
  INSERT OR IGNORE INTO name_key SELECT 'word', value, new.id FROM json_each(relate_words(new.name));
  INSERT INTO search (rowid, body) VALUES (new.id, relate_search(new.name, new.handle));
END;
CREATE TRIGGER party_delete AFTER DELETE ON party BEGIN
  DELETE FROM name_key WHERE how = 'handle' AND key = old.handle AND party_id = old.id;
  DELETE FROM name_key WHERE how = 'name' AND key = relate_fold(old.name) AND party_id = old.id;
  DELETE FROM name_key WHERE how = 'word' AND party_id = old.id
    AND key IN (SELECT value FROM json_each(relate_words(old.name)));
  INSERT INTO search (search, rowid, body) VALUES ('delete', old.id, relate_search(old.name, old.handle));
END;
CREATE TRIGGER party_update AFTER UPDATE OF name, handle ON party BEGIN
  DELETE FROM name_key WHERE how = 'handle' AND key = old.handle AND party_id = old.id;
  DELETE FROM name_key WHERE how = 'name' AND key = relate_fold(old.name) AND party_id = old.id;
  DELETE FROM name_key WHERE how = 'word' AND party_id = old.id
    AND key IN (SELECT value FROM json_each(relate_words(old.name)));
  INSERT INTO search (search, rowid, body) VALUES ('delete', old.id, relate_search(old.name, old.handle));
  INSERT OR IGNORE INTO name_key VALUES ('handle', new.handle, new.id), ('name', relate_fold(new.name), new.id);
  INSERT OR IGNORE INTO name_key SELECT 'word', value, new.id FROM json_each(relate_words(new.name));
  INSERT INTO search (rowid, body) VALUES (new.id, relate_search(new.name, new.handle));
END;

CREATE TRIGGER alias_insert AFTER INSERT ON alias BEGIN
  INSERT OR IGNORE INTO name_key VALUES ('alias', relate_fold(new.text), new.party_id);
  INSERT INTO search (rowid, body) VALUES (new.id, relate_search(new.text));
END;
CREATE TRIGGER alias_delete AFTER DELETE ON alias BEGIN
  DELETE FROM name_key WHERE how = 'alias' AND key = relate_fold(old.text) AND party_id = old.party_id
    AND NOT EXISTS (SELECT 1 FROM alias WHERE party_id = old.party_id
      AND relate_fold(text) = relate_fold(old.text));
  INSERT INTO search (search, rowid, body) VALUES ('delete', old.id, relate_search(old.text));
END;
CREATE TRIGGER alias_update AFTER UPDATE ON alias BEGIN
  DELETE FROM name_key WHERE how = 'alias' AND key = relate_fold(old.text) AND party_id = old.party_id
    AND NOT EXISTS (SELECT 1 FROM alias WHERE party_id = old.party_id
      AND relate_fold(text) = relate_fold(old.text));
  INSERT INTO search (search, rowid, body) VALUES ('delete', old.id, relate_search(old.text));
  INSERT OR IGNORE INTO name_key VALUES ('alias', relate_fold(new.text), new.party_id);
  INSERT INTO search (rowid, body) VALUES (new.id, relate_search(new.text));
END;

CREATE TRIGGER party_tag_insert AFTER INSERT ON party_tag BEGIN
  INSERT OR IGNORE INTO name_key VALUES ('tag', relate_fold(new.tag), new.party_id);
END;
CREATE TRIGGER party_tag_delete AFTER DELETE ON party_tag BEGIN
  DELETE FROM name_key WHERE how = 'tag' AND key = relate_fold(old.tag) AND party_id = old.party_id
    AND NOT EXISTS (SELECT 1 FROM party_tag WHERE party_id = old.party_id
      AND relate_fold(tag) = relate_fold(old.tag));
END;

CREATE TRIGGER address_insert AFTER INSERT ON address BEGIN
  INSERT OR IGNORE INTO name_key VALUES (new.kind, relate_address_key(new.kind, new.text), new.party_id);
  INSERT INTO search (rowid, body) VALUES (new.id, relate_search(new.text));
END;
CREATE TRIGGER address_delete AFTER DELETE ON address BEGIN
  DELETE FROM name_key WHERE how = old.kind AND key = relate_address_key(old.kind, old.text)
    AND party_id = old.party_id
    AND NOT EXISTS (SELECT 1 FROM address WHERE party_id = old.party_id AND kind = old.kind
      AND relate_address_key(kind, text) = relate_address_key(old.kind, old.text));
  INSERT INTO search (search, rowid, body) VALUES ('delete', old.id, relate_search(old.text));
END;
CREATE TRIGGER address_update AFTER UPDATE OF party_id, kind, text ON address BEGIN
  DELETE FROM name_key WHERE how = old.kind AND key = relate_address_key(old.kind, old.text)
    AND party_id = old.party_id
    AND NOT EXISTS (SELECT 1 FROM address WHERE party_id = old.party_id AND kind = old.kind
      AND relate_address_key(kind, text) = relate_address_key(old.kind, old.text));
  INSERT INTO search (search, rowid, body) VALUES ('delete', old.id, relate_search(old.text));
  INSERT OR IGNORE INTO name_key VALUES (new.kind, relate_address_key(new.kind, new.text), new.party_id);
  INSERT INTO search (rowid, body) VALUES (new.id, relate_search(new.text));
END;

CREATE TRIGGER membership_insert AFTER INSERT ON membership BEGIN
  INSERT INTO search (rowid, body) VALUES (new.id, relate_search(new.role, new.department));
END;
CREATE TRIGGER membership_delete AFTER DELETE ON membership BEGIN
  INSERT INTO search (search, rowid, body) VALUES ('delete', old.id, relate_search(old.role, old.department));
END;
CREATE TRIGGER membership_update AFTER UPDATE OF role, department ON membership BEGIN
  INSERT INTO search (search, rowid, body) VALUES ('delete', old.id, relate_search(old.role, old.department));
  INSERT INTO search (rowid, body) VALUES (new.id, relate_search(new.role, new.department));
END;

CREATE TRIGGER fact_insert AFTER INSERT ON fact BEGIN
  INSERT INTO search (rowid, body) VALUES (new.id, relate_search(new.key, new.value));
END;
CREATE TRIGGER fact_delete AFTER DELETE ON fact BEGIN
  INSERT INTO search (search, rowid, body) VALUES ('delete', old.id, relate_search(old.key, old.value));
END;
CREATE TRIGGER fact_update AFTER UPDATE OF key, value ON fact BEGIN
  INSERT INTO search (search, rowid, body) VALUES ('delete', old.id, relate_search(old.key, old.value));
  INSERT INTO search (rowid, body) VALUES (new.id, relate_search(new.key, new.value));
END;

CREATE TRIGGER link_insert AFTER INSERT ON link BEGIN
  INSERT INTO search (rowid, body) VALUES (new.id, relate_search(new.note));
END;
CREATE TRIGGER link_delete AFTER DELETE ON link BEGIN
  INSERT INTO search (search, rowid, body) VALUES ('delete', old.id, relate_search(old.note));
END;
CREATE TRIGGER link_update AFTER UPDATE OF note ON link BEGIN
  INSERT INTO search (search, rowid, body) VALUES ('delete', old.id, relate_search(old.note));
  INSERT INTO search (rowid, body) VALUES (new.id, relate_search(new.note));
END;

CREATE TRIGGER assessment_insert AFTER INSERT ON assessment BEGIN
  INSERT INTO search (rowid, body) VALUES (new.id, relate_search(new.note));
END;
CREATE TRIGGER assessment_delete AFTER DELETE ON assessment BEGIN
  INSERT INTO search (search, rowid, body) VALUES ('delete', old.id, relate_search(old.note));
END;
CREATE TRIGGER assessment_update AFTER UPDATE OF note ON assessment BEGIN
  INSERT INTO search (search, rowid, body) VALUES ('delete', old.id, relate_search(old.note));
  INSERT INTO search (rowid, body) VALUES (new.id, relate_search(new.note));
END;

CREATE TRIGGER occasion_insert AFTER INSERT ON occasion BEGIN
  INSERT INTO search (rowid, body) VALUES (new.id, relate_search(new.label));
END;
CREATE TRIGGER occasion_delete AFTER DELETE ON occasion BEGIN
  INSERT INTO search (search, rowid, body) VALUES ('delete', old.id, relate_search(old.label));
END;
CREATE TRIGGER occasion_update AFTER UPDATE OF label ON occasion BEGIN
  INSERT INTO search (search, rowid, body) VALUES ('delete', old.id, relate_search(old.label));
  INSERT INTO search (rowid, body) VALUES (new.id, relate_search(new.label));
END;

CREATE TRIGGER item_insert AFTER INSERT ON item BEGIN
  INSERT INTO search (rowid, body)
    VALUES (new.id, relate_search(new.text, new.outcome, new.measure, new.why, new.quote));
END;
CREATE TRIGGER item_delete AFTER DELETE ON item BEGIN
  INSERT INTO search (search, rowid, body)
    VALUES ('delete', old.id, relate_search(old.text, old.outcome, old.measure, old.why, old.quote));
END;
CREATE TRIGGER item_update AFTER UPDATE OF text, outcome, measure, why, quote ON item BEGIN
  INSERT INTO search (search, rowid, body)
    VALUES ('delete', old.id, relate_search(old.text, old.outcome, old.measure, old.why, old.quote));
  INSERT INTO search (rowid, body)
    VALUES (new.id, relate_search(new.text, new.outcome, new.measure, new.why, new.quote));
END;

-- Contacts hold whatever the order in which an interaction and its participants come
-- and go, since taking back an operation applies its changes in an order of its own.
CREATE TRIGGER interaction_insert AFTER INSERT ON interaction BEGIN
  INSERT INTO search (rowid, body) VALUES (new.id, relate_search(new.text, new.place, new.url));
  INSERT OR IGNORE INTO contact
    SELECT party_id, new.day || ' ' || ifnull(new.time, '~'), new.sequence, new.id, new.channel, new.direction
    FROM participant WHERE interaction_id = new.id AND role = 'with' AND new.channel <> 'note'
    UNION ALL
    SELECT new.project_id, new.day || ' ' || ifnull(new.time, '~'), new.sequence, new.id, new.channel, new.direction
    WHERE new.project_id IS NOT NULL AND new.channel <> 'note';
END;
CREATE TRIGGER interaction_delete AFTER DELETE ON interaction BEGIN
  INSERT INTO search (search, rowid, body) VALUES ('delete', old.id, relate_search(old.text, old.place, old.url));
  DELETE FROM contact WHERE moment = old.day || ' ' || ifnull(old.time, '~')
    AND sequence = old.sequence AND interaction_id = old.id
    AND party_id IN (SELECT party_id FROM participant WHERE interaction_id = old.id
      UNION ALL SELECT old.project_id);
END;
CREATE TRIGGER interaction_update_text AFTER UPDATE OF text, place, url ON interaction BEGIN
  INSERT INTO search (search, rowid, body) VALUES ('delete', old.id, relate_search(old.text, old.place, old.url));
  INSERT INTO search (rowid, body) VALUES (new.id, relate_search(new.text, new.place, new.url));
END;
CREATE TRIGGER interaction_update AFTER UPDATE OF day, time, sequence, channel, direction, project_id ON interaction BEGIN
  DELETE FROM contact WHERE moment = old.day || ' ' || ifnull(old.time, '~')
    AND sequence = old.sequence AND interaction_id = old.id
    AND party_id IN (SELECT party_id FROM participant WHERE interaction_id = old.id
      UNION ALL SELECT old.project_id);
  INSERT OR IGNORE INTO contact
    SELECT party_id, new.day || ' ' || ifnull(new.time, '~'), new.sequence, new.id, new.channel, new.direction
    FROM participant WHERE interaction_id = new.id AND role = 'with' AND new.channel <> 'note'
    UNION ALL
    SELECT new.project_id, new.day || ' ' || ifnull(new.time, '~'), new.sequence, new.id, new.channel, new.direction
    WHERE new.project_id IS NOT NULL AND new.channel <> 'note';
END;
CREATE TRIGGER participant_insert AFTER INSERT ON participant WHEN new.role = 'with' BEGIN
  INSERT OR IGNORE INTO contact
    SELECT new.party_id, day || ' ' || ifnull(time, '~'), sequence, id, channel, direction
    FROM interaction WHERE id = new.interaction_id AND channel <> 'note';
END;
CREATE TRIGGER participant_delete AFTER DELETE ON participant WHEN old.role = 'with' BEGIN
  DELETE FROM contact WHERE party_id = old.party_id AND interaction_id = old.interaction_id
    AND (moment, sequence) = (SELECT day || ' ' || ifnull(time, '~'), sequence
      FROM interaction WHERE id = old.interaction_id AND project_id IS NOT old.party_id);
END;
CREATE TRIGGER participant_update AFTER UPDATE OF role, party_id, interaction_id ON participant BEGIN
  DELETE FROM contact WHERE party_id = old.party_id AND interaction_id = old.interaction_id
    AND (moment, sequence) = (SELECT day || ' ' || ifnull(time, '~'), sequence
      FROM interaction WHERE id = old.interaction_id AND project_id IS NOT old.party_id);
  INSERT OR IGNORE INTO contact
    SELECT new.party_id, day || ' ' || ifnull(time, '~'), sequence, id, channel, direction
    FROM interaction WHERE id = new.interaction_id AND channel <> 'note' AND new.role = 'with';
END;
)sql";

}  // namespace relate::store
