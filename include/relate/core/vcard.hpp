#pragma once

#include <string_view>

#include "relate/core/contact.hpp"

namespace relate {

/// Reads the vCards, of version 2.1, 3.0 and 4.0 mixed at will, of a file. Whatever the
/// bytes are, it does not fail: a card that gives no contact is an issue, and so is what
/// stands outside cards. Each card is a contact, a group, or one broken issue; a card
/// within a card (AGENT) is a contact of its own and a relation of the other.
///
/// * Text that declares no charset and is not UTF-8 is of the charset that is declared
///   elsewhere in the file, else windows-1252.
/// * The name is FN, else made of N, else the nickname, the organisation, the mail
///   address, the phone number.
///   A second FN, and a name N that FN does not contain, are aliases.
/// * An organisation is a card of that kind, one that Apple shows as a company, or one that
///   has an organisation and no name of a person.
/// * Neither taken over nor counted as skipped is what speaks of the card, not of the
///   contact: VERSION, PRODID, REV, SOURCE and their like, and the marks of programs.
ContactFile read_vcards(std::string_view bytes);

}  // namespace relate
