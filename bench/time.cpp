// Runs commands in turns and prints of each, on a line, the median time that passed and the median
// time of the processor, in microseconds:
// relate-time ROUNDS COMMAND [ARGUMENT...] [--- COMMAND [ARGUMENT...]]...
// Slow commands have fewer rounds, three at least; a single round is not preceded by one that warms
// the caches.
// A command may print what it likes; one that fails ends the measurement.

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <iostream>
#include <spawn.h>
#include <string>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <vector>

namespace {

using Command = std::vector<char*>;  ///< ends in nullptr, as exec wants it
using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds enough(15);

std::vector<Command> split(char** first, char** last) {
  std::vector<Command> commands(1);
  for (; first != last; ++first) {
    if (std::strcmp(*first, "---") == 0)
      commands.emplace_back();
    else
      commands.back().push_back(*first);
  }
  for (Command& command : commands) command.push_back(nullptr);
  return commands;
}

/// In microseconds.
struct Times {
  long long passed = 0;
  long long processor = 0;
};

long long microseconds(const timeval& time) { return time.tv_sec * 1'000'000LL + time.tv_usec; }

/// Runs a command with its output thrown away.
Times run(const Command& command) {
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t child = 0;
  const auto begin = Clock::now();
  int status = posix_spawnp(&child, command.front(), &files, nullptr, command.data(), environ);
  rusage used{};
  if (status == 0) wait4(child, &status, 0, &used);
  const auto end = Clock::now();
  posix_spawn_file_actions_destroy(&files);
  if (status != 0) {
    std::cerr << "relate-time: this failed:";
    for (const char* word : command)
      if (word) std::cerr << ' ' << word;
    std::cerr << '\n';
    std::exit(1);
  }
  return {std::chrono::duration_cast<std::chrono::microseconds>(end - begin).count(),
          microseconds(used.ru_utime) + microseconds(used.ru_stime)};
}

long long median(std::vector<Times>& times, long long Times::*which) {
  const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
  std::ranges::nth_element(times, middle, {}, which);
  return (*middle).*which;
}

}  // namespace

int main(int argc, char** argv) {
  const int rounds = argc > 2 ? std::atoi(argv[1]) : 0;
  if (rounds < 1) {
    std::cerr << "relate-time ROUNDS COMMAND [ARGUMENT...] [--- COMMAND [ARGUMENT...]]...\n";
    return 2;
  }
  const std::vector<Command> commands = split(argv + 2, argv + argc);
  std::vector<std::vector<Times>> times(commands.size());
  if (rounds > 1)
    for (const Command& command : commands) run(command);
  const auto begin = Clock::now();
  for (int round = 0; round < rounds && (round < 3 || Clock::now() - begin < enough); ++round)
    for (std::size_t i = 0; i < commands.size(); ++i) times[i].push_back(run(commands[i]));
  for (auto& measured : times)
    std::cout << median(measured, &Times::passed) << ' ' << median(measured, &Times::processor)
              << '\n';
  return 0;
}
