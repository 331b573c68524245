#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace relate {

/// `text` as names and words are compared: case folded, marks stripped from
/// Latin and Greek letters (and ø ł đ ð þ æ œ ı ß to o l d d th ae oe i ss), runs
/// of blanks one blank, none at the ends. Marks of other scripts stay, as they are
/// letters there. Bytes that are not UTF-8 become U+FFFD. Idempotent.
std::string fold(std::string_view text);

/// The words of `text`, folded: runs of letters, digits and marks of any script.
/// An apostrophe or a hyphen ends a word: `Jean-Luc O'Neil` has four.
std::vector<std::string> words(std::string_view text);

/// `text` folded for the search index: as fold(), with a blank between the letters
/// of scripts that are written without blanks (Han, kana, Thai, Lao, Khmer,
/// Myanmar), so that any part of a run is found as a phrase.
std::string fold_for_search(std::string_view text);

/// The digits by which phone numbers are compared: the last nine, or all where
/// there are fewer. Two numbers are the same when their keys are.
std::string phone_key(std::string_view number);

/// A mail address without the `<>` that stand around it where it is written after a name.
std::string_view without_brackets(std::string_view address);

/// The text by which mail addresses are compared: folded, without `<>` around it.
std::string mail_key(std::string_view address);

/// Whether `text` can be a phone number: digits, blanks and `+ ( ) - . /` only, six
/// digits at least.
bool looks_like_phone(std::string_view text);

/// `text` with every byte sequence that is not UTF-8 replaced by U+FFFD.
std::string valid_utf8(std::string_view text);

}  // namespace relate
