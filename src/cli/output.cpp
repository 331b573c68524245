#include <cerrno>
#include <streambuf>
#include <unistd.h>

#include "cli/environment.hpp"

namespace relate::cli {

class Output::Buffer : public std::streambuf {
 public:
  explicit Buffer(int descriptor)
      : descriptor_(descriptor),
        limit_(isatty(descriptor) == 1 ? std::string().max_size() : longest_held) {}

  std::string& held() { return held_; }

  int finish() {
    write_all();
    return error_;
  }

 protected:
  int overflow(int character) override {
    if (character == traits_type::eof()) return 0;
    held_ += static_cast<char>(character);
    if (held_.size() >= limit_) write_all();
    return error_ == 0 ? character : traits_type::eof();
  }

  std::streamsize xsputn(const char* text, std::streamsize size) override {
    held_.append(text, static_cast<std::size_t>(size));
    if (held_.size() >= limit_) write_all();
    return error_ == 0 ? size : 0;
  }

 private:
  static constexpr std::size_t longest_held = 1 << 16;

  void write_all() {
    for (std::size_t done = 0; error_ == 0 && done < held_.size();) {
      const ssize_t written = ::write(descriptor_, held_.data() + done, held_.size() - done);
      if (written >= 0)
        done += static_cast<std::size_t>(written);
      else if (errno != EINTR)
        error_ = errno;
    }
    held_.clear();
  }

  int descriptor_;
  std::size_t limit_;
  int error_ = 0;
  std::string held_;
};

Output::Output(int descriptor)
    : std::ostream(nullptr), buffer_(std::make_unique<Buffer>(descriptor)) {
  rdbuf(buffer_.get());
}

Output::~Output() = default;

const std::string& Output::held() const { return buffer_->held(); }

void Output::drop() { buffer_->held().clear(); }

int Output::finish() { return buffer_->finish(); }

}  // namespace relate::cli
