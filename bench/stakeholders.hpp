#pragma once

#include "cast.hpp"

namespace relate::bench {

/// Stores how the people of an org stand to each other, and their parts in its project.
void link_people(store::Operation& operation, Chance& chance, const Cast& cast);

/// Judges some of the people anew on `today`: their engagement moves by a step, mostly up.
void judge_people(store::Operation& operation, Chance& chance, Cast& cast, Day today);

}  // namespace relate::bench
