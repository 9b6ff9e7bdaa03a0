// SPDX-License-Identifier: EUPL-1.2
// The composition root: the real world, and nothing else.
#include <pwd.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <iostream>

#include "cli/app.hpp"
#include "cli/run.hpp"
#include "storage/as_of/as_of.hpp"
#include "storage/examine.hpp"
#include "storage/open.hpp"

namespace {

using namespace utlys;

std::optional<std::string> environment(const char* name) {
  const char* value = std::getenv(name);
  if (value == nullptr) return {};
  return value;
}

// The user as the system knows them, not as $USER says; R1 wants the login, which nobody can set with a variable.
std::string login() {
  const auto* user = getpwuid(getuid());
  std::array<char, 256> host{};
  if (gethostname(host.data(), host.size() - 1) != 0) host[0] = '\0';
  return (user != nullptr ? std::string(user->pw_name) : std::to_string(getuid())) + "@" + host.data();
}

// Beside the program where it was built or unpacked, else where it was installed.
std::string catalogues() {
  if (const auto named = environment("UTLYS_LOCALE_DIR")) return *named;
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
  const auto beside = program.parent_path().parent_path() / "share" / "locale";
  if (!error && std::filesystem::exists(beside, error)) return beside;
  return UTLYS_PREFIX "/share/locale";
}

// Where a program keeps what it remembers for a user (XDG base directories). Empty: nowhere.
std::string state_home() {
  const auto named = environment("XDG_STATE_HOME");
  if (named && named->starts_with('/')) return *named;
  const auto home = environment("HOME");
  return home && home->starts_with('/') ? *home + "/.local/state" : std::string();
}

int terminal_width() {
  constexpr int least = 20;
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= least) return size.ws_col;
  return 80;
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  const SystemClock clock;
  SystemEntropy entropy;
  App app{std::cout,
          std::cerr,
          std::cin,
          clock,
          entropy,
          login(),
          environment,
          catalogues(),
          terminal_width(),
          isatty(STDOUT_FILENO) == 1,
          {},
          {},
          {},
          {},
          {},
          {}};
  app.open_to_read = [](const std::string& path) { return open_store(path, How::read_only); };
  app.open_to_write = [](const std::string& path) { return open_store(path, How::read_write); };
  app.create = create_store;
  app.discard = discard_store;
  app.as_of = [](const Reading& reading, Day day, std::optional<Instant> known) {
    return std::make_unique<AsOf>(reading, day, known);
  };
  app.open_files = open_files;
  app.open_evidence = open_evidence;
  app.copy_register = copy_register;
  app.open_last_seen = [](const std::string& path) { return open_last_seen(state_home(), path); };
  app.examine = [](const Store& store) {
    const auto* examined = dynamic_cast<const Examined*>(&store);
    return examined != nullptr ? examined->examine() : std::vector<std::string>();
  };
  return run({argv + 1, argv + argc}, app);
}
