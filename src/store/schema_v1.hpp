#pragma once

namespace relate::store {

extern const char* const schema_v1_base;        ///< what is recorded and can be undone
extern const char* const schema_v1_operations;  ///< the log of changes
extern const char* const schema_v1_derived;     ///< kept by triggers from the base tables

}  // namespace relate::store
