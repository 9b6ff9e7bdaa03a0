// SPDX-License-Identifier: EUPL-1.2
#include "tests/attacks/scene.hpp"

#include <fstream>

#include "storage/examine.hpp"
#include "storage/open.hpp"

namespace utlys::tests {
namespace {

std::string many_watches() {
  std::string batch = "[";
  for (int i = 0; i < 290; ++i)
    batch += std::string(i == 0 ? "" : ",") + R"({"parent":"AP-2027","day":"2026-12-01","what":"Watch )" +
             std::to_string(i) + "\"}";
  return batch + "]";
}

}  // namespace

bool Verdict::says(const std::string& part) const {
  return std::any_of(findings.begin(), findings.end(),
                     [&](const std::string& finding) { return finding.find(part) != std::string::npos; });
}

std::string Verdict::text() const {
  auto all = "exit " + std::to_string(code);
  for (const auto& finding : findings)
    all += "\n" + finding;
  return all;
}

Scene::Scene() {
  world.furnish = [](App& app) {
    app.open_to_read = [](const std::string& at) { return open_store(at, How::read_only); };
    app.open_to_write = [](const std::string& at) { return open_store(at, How::read_write); };
    app.create = create_store;
    app.discard = discard_store;
    app.open_files = open_files;
    app.open_evidence = open_evidence;
    app.examine = [](const Store& store) { return dynamic_cast<const Examined&>(store).examine(); };
  };
  world.variables["UTLYS_DB"] = path;
  world.founded();
  world.input = many_watches();
  EXPECT_EQ(type("plan open --year 2027"), 0) << world.err;
  EXPECT_EQ(type("watch open --input -"), 0) << world.err;
  EXPECT_EQ(type("audit checkpoint"), 0) << world.err;
  std::ofstream(checkpoint) << world.out;
  EXPECT_EQ(type("watch open AP-2027 --day 2026-12-02 --what \"after the checkpoint\""), 0) << world.err;
}

Verdict Scene::verify(const std::string& more) {
  world.login = "stranger@elsewhere";  // whose verification is not recorded: the register stays as it is
  Verdict verdict;
  world.type("audit verify --json " + more);
  verdict.code = world.code;
  boost::json::error_code error;
  const auto answer = boost::json::parse(world.out, error);
  if (error || !answer.is_object() || !answer.get_object().contains("findings")) {
    verdict.findings.push_back(world.all());
    return verdict;
  }
  for (const auto& finding : answer.at("findings").as_array())
    verdict.findings.push_back(std::to_string(finding.at("entry").as_int64()) + ": " +
                               std::string(finding.at("what").as_string()));
  return verdict;
}

Verdict Scene::verify_with_checkpoint() {
  return verify("--checkpoint " + checkpoint);
}

void Scene::harm(const std::string& sql) const {
  SQLite::Database db(path, SQLite::OPEN_READWRITE);
  const LiftedTriggers lifted(db);
  db.exec(sql);
}

void Scene::harm_openly(const std::string& sql) const {
  SQLite::Database db(path, SQLite::OPEN_READWRITE);
  db.exec(sql);
}

std::vector<std::string> Scene::entries() const {
  return Forger(path).entries();
}

}  // namespace utlys::tests
