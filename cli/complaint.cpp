// SPDX-License-Identifier: EUPL-1.2
#include "cli/complaint.hpp"

#include <boost/json.hpp>
#include <ostream>

#include "cli/log.hpp"
#include "cli/render/page.hpp"
#include "cli/render/safe.hpp"
#include "cli/render/technical.hpp"
#include "engine/patch.hpp"

namespace utlys {

int say_failure(App& app, bool json, const Stop& stop) {
  const auto code = static_cast<int>(stop.kind());
  log_failure(stop.what());
  if (json) {
    const boost::json::object error{{"exit", code},
                                    {"what", stop.what()},
                                    {"nearest", boost::json::value_from(stop.nearest())},
                                    {"next", boost::json::value_from(stop.next())}};
    app.out << safe_json(canonical(boost::json::object{{"error", error}})) << '\n';
    return code;
  }
  Page page(app.width);
  page.line(stop.what());
  if (!stop.nearest().empty()) {
    std::string names;
    for (const auto& name : stop.nearest())
      names.append(names.empty() ? "" : ", ").append(name);
    page.line(fill(_("Did you mean {}?"), {names}));
  }
  for (const auto& next : stop.next())
    page.command(next, 2);
  app.err << page.text();
  return code;
}

Stop explained(Failure kind, const std::string& what) {
  const auto heading = [&]() -> std::string {
    switch (kind) {
      case Failure::conflict:
        return _("Somebody else was first. Look again and repeat the command.");
      case Failure::busy:
        return _("Somebody else is writing to the register. Try again in a moment.");
      case Failure::unavailable:
        return _("The register cannot be used.");
      case Failure::corrupt:
        return _("The register does not hold together. Run utlys audit verify and keep a copy.");
      case Failure::bug:
        return _("A bug in the program. Nothing has been changed. Please report it.");
      default:
        return _("The command cannot be carried out.");
    }
  }();
  return {kind, heading + " " + technical(what)};
}

int unanswered(App& app) {
  Page page(app.width);
  page.line(app.recorded ? _("It is recorded; only the answer could not be written.")
                         : _("The answer could not be written."));
  app.err << page.text();
  return static_cast<int>(Failure::unavailable);
}

}  // namespace utlys
