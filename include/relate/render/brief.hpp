#pragma once

#include "relate/core/audience.hpp"
#include "relate/core/brief.hpp"
#include "relate/render/records.hpp"

namespace relate::render {

/// What one wants to know before a meeting: who they are, what is open between us, what
/// was said last. In data all of it; in text one page of it.
Document brief_document(const Brief& brief, Audience audience, const ShowId& show);

}  // namespace relate::render
