// Runs commands in turns and prints the median time of each, in microseconds, a line each:
// relate-time ROUNDS COMMAND [ARGUMENT...] [--- COMMAND [ARGUMENT...]]...
// A command may print what it likes; one that fails ends the measurement.

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <iostream>
#include <spawn.h>
#include <string>
#include <sys/wait.h>
#include <vector>

namespace {

using Command = std::vector<char*>;  ///< ends in nullptr, as exec wants it
using Clock = std::chrono::steady_clock;

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

/// Runs a command with its output thrown away. Its time in microseconds.
long long run(const Command& command) {
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t child = 0;
  const auto begin = Clock::now();
  int status = posix_spawnp(&child, command.front(), &files, nullptr, command.data(), environ);
  if (status == 0) waitpid(child, &status, 0);
  const auto end = Clock::now();
  posix_spawn_file_actions_destroy(&files);
  if (status != 0) {
    std::cerr << "relate-time: this failed:";
    for (const char* word : command)
      if (word) std::cerr << ' ' << word;
    std::cerr << '\n';
    std::exit(1);
  }
  return std::chrono::duration_cast<std::chrono::microseconds>(end - begin).count();
}

}  // namespace

int main(int argc, char** argv) {
  const int rounds = argc > 2 ? std::atoi(argv[1]) : 0;
  if (rounds < 1) {
    std::cerr << "relate-time ROUNDS COMMAND [ARGUMENT...] [--- COMMAND [ARGUMENT...]]...\n";
    return 2;
  }
  const std::vector<Command> commands = split(argv + 2, argv + argc);
  std::vector<std::vector<long long>> times(commands.size());
  for (const Command& command : commands) run(command);  // warms the caches
  for (int round = 0; round < rounds; ++round)
    for (std::size_t i = 0; i < commands.size(); ++i) times[i].push_back(run(commands[i]));
  for (auto& measured : times) {
    const auto middle = measured.begin() + rounds / 2;
    std::ranges::nth_element(measured, middle);
    std::cout << *middle << '\n';
  }
  return 0;
}
