// SPDX-License-Identifier: EUPL-1.2
#include "storage/sqlite/writer_lock.hpp"

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

bool lock_file(int file, int operation) {
  for (;;) {
    if (::flock(file, operation) == 0) return true;
    if (errno == EWOULDBLOCK) return false;
    if (errno != EINTR)
      throw Error(Failure::unavailable, "The writers' lock cannot be taken: " + std::generic_category().message(errno));
  }
}

// flock has no time limit, and asking again and again is what loses against those who queue. So a thread queues; if
// the patience ends first, the thread inherits the file and lets go of the lock when it comes.
struct Waiting {
  std::mutex access;
  std::condition_variable changed;
  bool taken = false, abandoned = false;
};

void wait_in_line(const std::shared_ptr<Waiting>& waiting, int file) {
  while (::flock(file, LOCK_EX) != 0 && errno == EINTR) {
  }
  const std::lock_guard lock(waiting->access);
  waiting->taken = true;
  if (waiting->abandoned) ::close(file);
  waiting->changed.notify_one();
}

}  // namespace

WriterLock::~WriterLock() {
  if (file_ >= 0) ::close(file_);
}

// The side file gets the register's own permissions, whatever the umask: who may write the one must open the other.
void WriterLock::open() {
  file_ = ::open(path_.c_str(), O_RDONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
  struct stat about {};
  if (file_ >= 0 && ::stat(of_.c_str(), &about) == 0)
    static_cast<void>(::fchmod(file_, about.st_mode & (S_IRUSR | S_IWUSR | S_IRGRP | S_IWGRP | S_IROTH | S_IWOTH)));
  if (file_ < 0 && errno == EEXIST) file_ = ::open(path_.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  if (file_ < 0)
    throw Error(Failure::unavailable,
                "The writers' lock " + path_.string() + " cannot be opened: " + std::generic_category().message(errno));
}

void WriterLock::take(std::chrono::milliseconds patience) {
  if (held_) throw Error(Failure::bug, "a unit of work within a unit of work");
  if (file_ < 0) open();
  held_ = lock_file(file_, LOCK_EX | LOCK_NB);
  if (held_) return;
  const auto waiting = std::make_shared<Waiting>();
  std::thread(wait_in_line, waiting, file_).detach();
  std::unique_lock lock(waiting->access);
  held_ = waiting->changed.wait_for(lock, patience, [&] { return waiting->taken; });
  if (held_) return;
  waiting->abandoned = true;
  file_ = -1;
  throw Error(Failure::busy, "Somebody else has been writing to the register for " +
                                 std::to_string(patience.count() / 1000) + " seconds. Try again in a moment.");
}

void WriterLock::release() noexcept {
  if (held_) ::flock(file_, LOCK_UN);
  held_ = false;
}

}  // namespace utlys
