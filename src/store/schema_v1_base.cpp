// What is recorded, as the tables of it were first made. A journal keeps operations that were
// recorded under them, so this text never changes; what comes later is a further migration.

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
CREATE INDEX assessment_day ON assessment (day);
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
CREATE INDEX interaction_note ON interaction (id, day, mood, private, sequence)
  WHERE channel = 'note' AND mood IS NOT NULL;
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
CREATE INDEX item_opened ON item (opened);
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

}  // namespace relate::store
