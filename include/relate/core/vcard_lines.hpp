#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "relate/core/vcard_line.hpp"

namespace relate {

/// The lines of a text by whatever ends them: CR LF, LF, or CR. Where the text has LF, a
/// lone CR ends a line only if a property follows it.
class TextLines {
 public:
  /// Requires that `text` outlives this.
  explicit TextLines(std::string_view text);

  /// Takes the next line, without its end, a byte order mark, or blanks of the end of the
  /// line before. False behind the last.
  bool next(std::string_view& line);

  /// Of the line that next() gave; 1 is the first.
  std::size_t number() const { return number_; }

 private:
  std::size_t end_of_line() const;

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_feed_;  ///< the next one at or after at_; the size where there is none
  bool has_line_feed_;
  std::size_t number_ = 0;
};

/// The properties of a vCard file, unfolded: folds of 3.0 and 4.0 (a line break and one
/// blank are nothing), of 2.1 (they are a blank), soft breaks of quoted-printable, base64
/// blocks with or without indentation, notes and addresses that were broken without any
/// folding, cards indented as a whole. In time linear in the text.
class VcardLines {
 public:
  /// Requires that `text` outlives this.
  explicit VcardLines(std::string_view text);

  /// Takes the next property; of the value of a picture, a sound or a key one line. False
  /// behind the last.
  bool next(VcardLine& line);

 private:
  enum class Join { none, fold, soft_break, text, binary };
  struct Head;

  void advance();
  std::string_view current() const;
  Join join_of(const Head& head) const;
  void append(Head& head, Join join);
  void append_fold(Head& head);
  void notice(const VcardLine& line);

  TextLines lines_;
  std::string_view peeked_;  ///< the line behind those that were taken
  bool has_peeked_ = false;
  bool blank_before_ = false;    ///< blank lines stand before it
  std::size_t indentation_ = 0;  ///< that every line of the card has
  bool is_version_2_ = false;    ///< within a card of version 2.1
};

}  // namespace relate
