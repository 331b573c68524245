// The log of changes, as its tables were first made. This text never changes; what comes later is
// a further migration.

#include "store/schema_v1.hpp"

namespace relate::store {

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

}  // namespace relate::store
