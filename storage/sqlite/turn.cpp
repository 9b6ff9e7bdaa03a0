// SPDX-License-Identifier: EUPL-1.2
#include "storage/sqlite/turn.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <system_error>
#include <thread>

#include "engine/errors.hpp"

namespace utlys {
namespace {

constexpr mode_t for_all = S_IRUSR | S_IWUSR | S_IRGRP | S_IWGRP | S_IROTH | S_IWOTH;

bool lock_at_once(int file) {
  return ::flock(file, LOCK_EX | LOCK_NB) == 0;
}

// A failure other than a signal leaves the ordering to SQLite's own locks.
void lock_in_line(int file) {
  while (::flock(file, LOCK_EX) != 0 && errno == EINTR) {
  }
}

void close_both(const SideFiles& files) {
  if (files.queue >= 0) ::close(files.queue);
  if (files.lock >= 0) ::close(files.lock);
}

// flock has no time limit, and asking again and again is what loses against those who queue. So a thread queues; if
// the patience ends first, the thread inherits the files and lets go of the turn when it comes.
struct Waiting {
  std::mutex access;
  std::condition_variable changed;
  bool taken = false, abandoned = false;
};

void wait_in_line(const std::shared_ptr<Waiting>& waiting, SideFiles files) {
  lock_in_line(files.queue);
  lock_in_line(files.lock);
  ::flock(files.queue, LOCK_UN);
  const std::lock_guard lock(waiting->access);
  waiting->taken = true;
  if (waiting->abandoned) close_both(files);
  waiting->changed.notify_one();
}

}  // namespace

Turn::~Turn() {
  close_both(files_);
}

// A side file gets the register's own permissions, whatever the umask: who may write the one must open the other.
int Turn::open(const char* suffix) const {
  const auto path = of_.string() + suffix;
  constexpr int flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW;
  int file = ::open(path.c_str(), flags);
  if (file < 0 && errno == ENOENT && how_ == How::read_write) {
    file = ::open(path.c_str(), flags | O_CREAT | O_EXCL, S_IRUSR | S_IWUSR);
    struct stat about {};
    if (file >= 0 && ::stat(of_.c_str(), &about) == 0) static_cast<void>(::fchmod(file, about.st_mode & for_all));
    if (file < 0 && errno == EEXIST) file = ::open(path.c_str(), flags);  // somebody was faster
  }
  if (file < 0)
    throw Error(Failure::unavailable,
                "The side file " + path + " cannot be opened: " + std::generic_category().message(errno));
  return file;
}

void Turn::take(std::chrono::milliseconds patience) {
  if (held_) throw Error(Failure::bug, "a unit of work within a unit of work");
  if (files_.queue < 0) files_.queue = open(".queue");
  if (files_.lock < 0) files_.lock = open(".lock");
  if (lock_at_once(files_.queue)) {
    held_ = lock_at_once(files_.lock);
    if (held_) ::flock(files_.queue, LOCK_UN);
    if (held_) return;
  }
  const auto waiting = std::make_shared<Waiting>();
  std::thread(wait_in_line, waiting, files_).detach();
  std::unique_lock lock(waiting->access);
  held_ = waiting->changed.wait_for(lock, patience, [&] { return waiting->taken; });
  if (held_) return;
  waiting->abandoned = true;
  files_ = {};
  throw Error(Failure::busy, "Somebody else has been writing to the register for " +
                                 std::to_string(patience.count() / 1000) + " seconds. Try again in a moment.");
}

void Turn::release() noexcept {
  if (held_) ::flock(files_.lock, LOCK_UN);
  held_ = false;
}

}  // namespace utlys
