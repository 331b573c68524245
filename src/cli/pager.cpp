#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/environment.hpp"

namespace relate::cli {
namespace {

constexpr int not_run = 126;  // the shell's status, or one more, where there is no such program

/// Bytes count, too: a long line takes several of the screen.
bool is_longer(const Terminal& terminal, const std::string& text) {
  const auto height = static_cast<std::size_t>(terminal.height);
  const auto width = static_cast<std::size_t>(terminal.width);
  return static_cast<std::size_t>(std::ranges::count(text, '\n')) >= height ||
         text.size() > height * width;
}

[[noreturn]] void run_pager(const std::string& command, const int* pipe_ends) {
  dup2(pipe_ends[0], STDIN_FILENO);
  close(pipe_ends[0]);
  close(pipe_ends[1]);
  std::signal(SIGPIPE, SIG_DFL);
  setenv("LESS", "FRX", 0);  // what git sets: stay on the screen, show colours
  setenv("LV", "-c", 0);
  execl("/bin/sh", "sh", "-c", command.c_str(), nullptr);
  _exit(not_run);
}

/// Until the reader has enough.
void write_all(int descriptor, const std::string& text) {
  for (std::size_t done = 0; done < text.size();) {
    const ssize_t written = write(descriptor, text.data() + done, text.size() - done);
    if (written >= 0)
      done += static_cast<std::size_t>(written);
    else if (errno != EINTR)
      return;
  }
}

}  // namespace

bool page(const Terminal& terminal, const std::string& text) {
  if (!terminal.out || terminal.pager.empty() || terminal.pager == "cat") return false;
  int pipe_ends[2];
  if (!is_longer(terminal, text) || pipe(pipe_ends) != 0) return false;
  const pid_t child = fork();
  if (child == 0) run_pager(terminal.pager, pipe_ends);
  close(pipe_ends[0]);
  // The keys that interrupt are the pager's; only it is to end by them.
  const auto interrupt = std::signal(SIGINT, SIG_IGN);
  const auto quit = std::signal(SIGQUIT, SIG_IGN);
  const auto broken_pipe = std::signal(SIGPIPE, SIG_IGN);  // it may have read enough
  if (child > 0) write_all(pipe_ends[1], text);
  close(pipe_ends[1]);
  int status = 0;
  while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  std::signal(SIGINT, interrupt);
  std::signal(SIGQUIT, quit);
  std::signal(SIGPIPE, broken_pipe);
  return child > 0 && !(WIFEXITED(status) && WEXITSTATUS(status) >= not_run);
}

}  // namespace relate::cli
