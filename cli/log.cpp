// SPDX-License-Identifier: EUPL-1.2
// The only unit that sees spdlog.
#include "cli/log.hpp"

#include <spdlog/sinks/basic_file_sink.h>
#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include "cli/render/safe.hpp"
#include "cli/render/speech.hpp"
#include "cli/stop.hpp"

namespace utlys {
namespace {

std::shared_ptr<spdlog::logger> logger;

}  // namespace

void start_log(std::ostream& stream, const std::string& file, bool verbose) {
  if (file.empty() && !verbose) return;
  spdlog::sink_ptr sink;
  try {
    if (file.empty())
      sink = std::make_shared<spdlog::sinks::ostream_sink_mt>(stream);
    else
      sink = std::make_shared<spdlog::sinks::basic_file_sink_mt>(file);
  } catch (const spdlog::spdlog_ex&) {
    throw Stop(Failure::unavailable, fill(_("The log file {} cannot be written."), {file}));
  }
  logger = std::make_shared<spdlog::logger>("utlys", std::move(sink));
  logger->set_level(verbose ? spdlog::level::debug : spdlog::level::warn);
  logger->flush_on(spdlog::level::debug);
}

void log_step(const std::string& what) {
  if (logger) logger->debug("{}", safe(what));
}

void log_failure(const std::string& what) {
  if (logger) logger->error("{}", safe(what));
}

void end_log() {
  logger.reset();
}

}  // namespace utlys
