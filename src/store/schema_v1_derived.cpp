// The derived tables and the triggers that keep them, as they were first made. This text never
// changes; what comes later is a further migration.

#include "store/schema_v1.hpp"

namespace relate::store {

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
