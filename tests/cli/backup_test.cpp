// SPDX-License-Identifier: EUPL-1.2
// A register on a disk, with its documents and checkpoints, backed up while others work in it and put back elsewhere.
#include <sys/resource.h>
#include <sys/stat.h>

#include <atomic>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <thread>

#include "engine/checkpoint.hpp"
#include "engine/last_seen.hpp"
#include "engine/verify.hpp"
#include "storage/examine.hpp"
#include "storage/open.hpp"
#include "storage/sqlite/database.hpp"
#include "storage/sqlite/sqlite_store.hpp"
#include "tests/cli/world.hpp"
#include "tests/contract/story.hpp"
#include "tests/storage/raw_bytes.hpp"

namespace utlys::test {
namespace {

namespace fs = std::filesystem;
using tests::bytes_of_file;

class BackedUp : public testing::Test {
 protected:
  void SetUp() override {
    world.variables["UTLYS_DB"] = db;
    world.furnish = [this](App& app) {
      app.open_to_read = [](const std::string& path) { return open_store(path, How::read_only); };
      app.open_to_write = [](const std::string& path) { return open_store(path, How::read_write); };
      app.create = create_store;
      app.discard = discard_store;
      app.open_files = open_files;
      app.open_evidence = open_evidence;
      app.examine = [](const Store& store) { return dynamic_cast<const Examined&>(store).examine(); };
      app.copy_register = [this](const std::string& from, const std::string& to, Copy::As as,
                                 const Copy::Progress& progress) {
        auto copy = copy_register(from, to, as, progress);
        if (meanwhile) meanwhile();
        return copy;
      };
      app.open_last_seen = [this](const std::string& path) { return open_last_seen(state, path); };
    };
    world.founded();
    ASSERT_EQ(world.type("watch open --day 2026-12-01 --what x"), 0) << world.err;
    std::ofstream(dir / "letter.txt") << "a letter";
    ASSERT_EQ(world.type({"document", "add", "W-2026-01", dir / "letter.txt", "--concerns", "x"}), 0) << world.err;
    ASSERT_EQ(world.type("audit checkpoint"), 0) << world.err;
  }
  int make(const std::vector<std::string>& more = {}) {
    std::vector<std::string> words{"backup", "make", folder};
    words.insert(words.end(), more.begin(), more.end());
    return world.type(words);
  }
  int restore() { return world.type({"backup", "restore", folder, "--to", restored}); }
  std::uint64_t size(const std::string& path) const { return open_store(path, How::read_only)->head().tree.size(); }
  static unsigned mode(const std::string& path) {
    struct stat about {};
    EXPECT_EQ(::stat(path.c_str(), &about), 0) << path;
    return about.st_mode & 0777U;
  }
  std::string the_document(const std::string& register_path) const {
    for (const auto& file : fs::recursive_directory_iterator(register_path + ".files"))
      if (file.is_regular_file()) return file.path();
    return {};
  }
  // Past the store, in the backup.
  void harm(const std::string& sql) const {
    SQLite::Database db_of_backup(folder + "/register.db", SQLite::OPEN_READWRITE);
    db_of_backup.exec(sql);
  }
  bool says(const std::string& part) const {
    auto plain = world.all();
    std::replace(plain.begin(), plain.end(), '\n', ' ');
    return plain.find(part) != std::string::npos;
  }
  // Nothing lies at the place, nor beside it, nor half-made.
  std::vector<std::string> beside(const std::string& path) const {
    std::vector<std::string> found;
    for (const auto& name : dir.files())
      if ((dir / name).starts_with(path)) found.push_back(name);
    return found;
  }

  // The register as it is now, to be laid in the place of a later one.
  std::string kept_aside() {
    const auto path = dir / ("kept-" + std::to_string(++kept) + ".db");
    fs::copy_file(db, path);
    return path;
  }
  void lay(const std::string& older, bool forget = true) const {
    fs::copy_file(older, db, fs::copy_options::overwrite_existing);
    if (forget) fs::remove_all(state);
  }
  // As it was before the newest checkpoint beside it, to a user who has never seen it.
  void cut() {
    const auto older = kept_aside();
    ASSERT_EQ(writes(), 0) << world.err;
    ASSERT_EQ(world.type("audit checkpoint"), 0) << world.err;
    lay(older);
  }
  // Of another register, founded with another key.
  std::string founded_with(const std::string& origin) {
    const auto path = dir / "other.db", login = world.login;
    world.variables["UTLYS_DB"] = path;
    world.login = "u-01@office";
    EXPECT_EQ(world.type("init --origin " + origin + " --admin u-01 --name Ada --title T"), 0) << world.err;
    EXPECT_EQ(world.type("people add u-02 --name Bo --grant secretariat --login u-02@office --body partnership "
                         "--decided-on 2026-11-01 --proof \"§ 7\""),
              0)
        << world.err;
    world.login = login;
    world.variables["UTLYS_DB"] = db;
    return path;
  }
  int writes() { return world.type("watch open --day 2026-12-01 --what x"); }
  int accepts() { return world.type("register accept-restored --why x --as u-01"); }
  std::string newest() const {
    std::vector<std::string> names;
    for (const auto& file : fs::directory_iterator(db + ".checkpoints"))
      names.push_back(file.path());
    return *std::max_element(names.begin(), names.end());
  }

  int kept = 0;
  std::function<void()> meanwhile;  // right after a copy was made
  tests::TempDir dir;
  const std::string db = dir / "utlys.db", folder = dir / "backup", restored = dir / "restored.db",
                    state = dir / "state";
  World world;
};

TEST_F(BackedUp, R21_HoldsTheRegisterItsDocumentsAndASignedHeadAndIsLogged) {
  const auto before = size(db);
  ASSERT_EQ(make(), 0) << world.all();
  EXPECT_EQ(size(folder + "/register.db"), before);
  EXPECT_EQ(bytes_of_file(the_document(folder + "/register.db")), "a letter");
  const auto notes = open_evidence(folder + "/register.db")->checkpoints();
  ASSERT_EQ(notes.size(), 1U);
  EXPECT_EQ(checkpoint_from(note_from(notes.back().text).value().text).value().head.size, before);
  EXPECT_EQ(size(db), before + 1);
  EXPECT_EQ(world.type("history REGISTER"), 0);
  EXPECT_TRUE(says("note-export")) << world.out;
  EXPECT_NE(bytes_of_file(folder + "/README.txt").find("utlys/test"), std::string::npos);
}

TEST_F(BackedUp, IsItsOwnersAloneAndNeverOverAnything) {
  ASSERT_EQ(make(), 0) << world.all();
  EXPECT_EQ(mode(folder), 0700U);
  for (const auto* name : {"/register.db", "/manifest.json", "/README.txt"})
    EXPECT_EQ(mode(folder + name), 0600U) << name;
  EXPECT_EQ(mode(folder + "/register.db.files"), 0700U);
  EXPECT_EQ(mode(the_document(folder + "/register.db")), 0600U);
  const auto manifest = bytes_of_file(folder + "/manifest.json");
  EXPECT_EQ(make(), 7);
  EXPECT_TRUE(says("already something at")) << world.all();
  EXPECT_EQ(bytes_of_file(folder + "/manifest.json"), manifest);
  EXPECT_EQ(beside(folder).size(), 1U);
}

TEST_F(BackedUp, R22_TheKeyIsInItOnlyWhenAskedFor) {
  ASSERT_EQ(make(), 0) << world.all();
  EXPECT_FALSE(fs::exists(folder + "/register.db.key"));
  EXPECT_TRUE(says("The private key is not in it"));
  fs::remove_all(folder);
  ASSERT_EQ(make({"--with-key"}), 0) << world.all();
  EXPECT_EQ(mode(folder + "/register.db.key"), 0600U);
  EXPECT_EQ(open_evidence(folder + "/register.db")->key(), open_evidence(db)->key());
  ASSERT_EQ(restore(), 0) << world.all();
  EXPECT_EQ(open_evidence(restored)->key(), open_evidence(db)->key());
}

TEST_F(BackedUp, R22_WithoutAKeyItSaysThatNothingIsSigned) {
  ASSERT_EQ(world.type("watch open --day 2026-12-01 --what y"), 0) << world.err;
  fs::remove(db + ".key");
  ASSERT_EQ(world.json("backup make " + folder).at("signed").as_bool(), false);
  EXPECT_EQ(world.code, 0);
  EXPECT_EQ(open_evidence(folder + "/register.db")->checkpoints().size(), 1U);  // the one that lay there
}

// Larger than what is copied at a time, so that the copying begins anew when somebody writes, and in the end makes
// them wait.
TEST_F(BackedUp, R21_TwoWritersGoOnMeanwhileAndTheBackupIsOneInstant) {
  {
    auto store = open_store(db, How::read_write);
    for (int i = 0; i < 30; ++i)
      tests::act(*store,
                 {{"BULK-" + std::to_string(i), "call", R"({"state":")" + std::string(300'000, 'x') + R"("})"}});
  }
  std::atomic<bool> done = false;
  std::atomic<int> failed = 0;
  const auto writer = [&](const std::string& id) {
    auto store = open_store(db, How::read_write);
    while (!done)
      try {
        tests::touch(*store, id);
      } catch (const Error&) {
        ++failed;
      }
  };
  std::thread one(writer, "ONE"), other(writer, "OTHER");
  std::uint64_t before = size(db);
  for (int round = 0; round < 5; ++round) {
    const auto path = dir / ("copy-" + std::to_string(round));
    copy_register(db, path, Copy::As::folder, {})->place();
    const auto copy = open_store(path + "/register.db", How::read_only);
    EXPECT_GT(copy->head().tree.size(), before);
    before = copy->head().tree.size();
    EXPECT_TRUE(verify(*copy, Depth::log_alone).ok());
    EXPECT_EQ(dynamic_cast<const Examined&>(*copy).examine(), std::vector<std::string>());
  }
  done = true;
  one.join();
  other.join();
  EXPECT_EQ(failed, 0);
}

TEST_F(BackedUp, R24_WhatWasErasedBeforeIsNotInItByte) {
  const std::string word = "Unmistakable-Öqvist-7731";
  {
    auto store = open_store(db, How::read_write);
    auto changes = tests::changes_for(*store, {{"X", "call", R"({"state":"a"})"}});
    std::string value;
    for (int i = 0; i < 2000; ++i)
      value += word;
    changes.secrets = {{"digest-x", std::string(32, 's'), value}};
    store->begin()->commit(changes);
  }
  copy_register(db, dir / "with", Copy::As::folder, {})->place();
  EXPECT_NE(bytes_of_file(dir / "with/register.db").find(word), std::string::npos);
  {
    auto store = open_store(db, How::read_write);
    auto changes = tests::changes_for(*store, {{"X", "call", R"({"state":"b"})"}});
    changes.erased = {"digest-x"};
    store->begin()->commit(changes);
  }
  copy_register(db, dir / "without", Copy::As::folder, {})->place();
  EXPECT_EQ(bytes_of_file(dir / "without/register.db").find(word), std::string::npos);
}

TEST_F(BackedUp, R21_ADocumentWhoseFileIsMissingIsNamedAndTheRestIsKept) {
  fs::remove(the_document(db));
  EXPECT_EQ(make(), 8);
  EXPECT_TRUE(says("W-2026-01/H01")) << world.all();
  EXPECT_NE(bytes_of_file(folder + "/manifest.json").find("W-2026-01/H01"), std::string::npos);
  EXPECT_EQ(restore(), 0) << world.all();
  EXPECT_TRUE(says("was missing already when the")) << world.all();
}

TEST_F(BackedUp, LeavesNothingWhereTheDiskIsFull) {
  std::signal(SIGXFSZ, SIG_IGN);
  rlimit old{};
  getrlimit(RLIMIT_FSIZE, &old);
  const rlimit small{16 * 1024, old.rlim_max};
  setrlimit(RLIMIT_FSIZE, &small);
  const auto code = make();
  setrlimit(RLIMIT_FSIZE, &old);
  EXPECT_EQ(code, 7) << world.all();
  EXPECT_TRUE(says("No backup was made.")) << world.all();
  EXPECT_TRUE(beside(folder).empty());
}

TEST_F(BackedUp, LeavesNothingWhereItCannotBeWritten) {
  EXPECT_EQ(world.type("backup make " + dir / "nowhere/backup"), 7);
  EXPECT_TRUE(says("No backup was made.")) << world.all();
}

TEST_F(BackedUp, R22_IsRestoredWholeAndVerified) {
  ASSERT_EQ(make(), 0) << world.all();
  ASSERT_EQ(restore(), 0) << world.all();
  EXPECT_TRUE(says("utlys audit verify --db")) << world.out;
  EXPECT_TRUE(says("utlys register rotate-key")) << world.out;
  EXPECT_EQ(mode(restored), 0600U);
  EXPECT_EQ(bytes_of_file(the_document(restored)), "a letter");
  EXPECT_EQ(world.type("audit verify --db " + restored), 0) << world.all();
  EXPECT_EQ(world.type("register rotate-key --why x --as u-01 --db " + restored), 0) << world.all();
}

TEST_F(BackedUp, NeverRestoresOverAnything) {
  ASSERT_EQ(make(), 0) << world.all();
  const auto before = size(db);
  EXPECT_EQ(world.type({"backup", "restore", folder, "--to", db}), 7);
  EXPECT_EQ(size(db), before);
  std::ofstream(restored + "-journal") << "what an earlier register left";
  EXPECT_EQ(restore(), 7);
  fs::remove(restored + "-journal");
  fs::create_directory(restored + ".files");
  EXPECT_EQ(restore(), 7);
  EXPECT_EQ(beside(restored), std::vector<std::string>{"restored.db.files"});
}

TEST_F(BackedUp, R22_ATamperedRegisterIsRefused) {
  ASSERT_EQ(make(), 0) << world.all();
  harm("UPDATE case_ SET document = replace(document, '\"x\"', '\"y\"') WHERE kind = 'watch'");
  EXPECT_EQ(restore(), 8);
  EXPECT_TRUE(says("W-2026-01")) << world.all();
  EXPECT_TRUE(beside(restored).empty());
}

TEST_F(BackedUp, R22_ATamperedDocumentIsRefused) {
  ASSERT_EQ(make(), 0) << world.all();
  std::ofstream(the_document(folder + "/register.db"), std::ios::app) << "!";
  EXPECT_EQ(restore(), 8);
  EXPECT_TRUE(says("not the one that was put in")) << world.all();
  EXPECT_TRUE(beside(restored).empty());
}

TEST_F(BackedUp, R22_ATamperedCheckpointIsRefused) {
  ASSERT_EQ(make(), 0) << world.all();
  for (const auto& file : fs::directory_iterator(folder + "/register.db.checkpoints"))
    std::ofstream(file.path()) << "no checkpoint\n";
  EXPECT_EQ(restore(), 8);
  EXPECT_TRUE(says("it is no signed checkpoint")) << world.all();
}

TEST_F(BackedUp, R22_AManifestOfAnotherLogIsRefused) {
  ASSERT_EQ(make(), 0) << world.all();
  auto manifest = bytes_of_file(folder + "/manifest.json");
  const auto size_at = manifest.find("\"size\":") + 7;
  manifest.insert(size_at, "1");
  std::ofstream(folder + "/manifest.json") << manifest;
  EXPECT_EQ(restore(), 8);
  EXPECT_TRUE(says("the manifest says")) << world.all();
  EXPECT_TRUE(beside(restored).empty());
}

TEST_F(BackedUp, R22_AnOlderFileInTheRegistersPlaceIsNotWritten) {
  ASSERT_EQ(make(), 0) << world.all();
  ASSERT_EQ(world.type("watch open --day 2026-12-01 --what y"), 0) << world.err;
  fs::copy_file(folder + "/register.db", db, fs::copy_options::overwrite_existing);
  EXPECT_EQ(world.type("watch open --day 2026-12-01 --what z"), 8);
  EXPECT_TRUE(says("moved backwards")) << world.all();
  EXPECT_EQ(world.type("register accept-restored --why x --as u-01"), 0) << world.all();
  EXPECT_EQ(world.type("watch open --day 2026-12-01 --what z"), 0) << world.all();
}

// A backup that is looked at elsewhere is no older state of the register that goes on.
TEST_F(BackedUp, R22_TwoPlacesOfOneLogDoNotDisturbEachOther) {
  ASSERT_EQ(make(), 0) << world.all();
  ASSERT_EQ(restore(), 0) << world.all();
  EXPECT_EQ(world.type("watch open --day 2026-12-01 --what there --db " + restored), 0) << world.all();
  EXPECT_EQ(world.type("watch open --day 2026-12-01 --what here"), 0) << world.all();
  EXPECT_EQ(world.type("board --db " + restored), 0);
  EXPECT_EQ(world.err, "");
}

TEST_F(BackedUp, R22_WhatAUserHasSeenIsTheirsAloneAndNotNeeded) {
  ASSERT_EQ(world.type("board"), 0);
  for (const auto& file : fs::directory_iterator(state + "/utlys"))
    EXPECT_EQ(mode(file.path()), 0600U);
  fs::remove_all(state);
  std::ofstream(state) << "in the way";
  EXPECT_EQ(world.type("watch open --day 2026-12-01 --what z"), 0) << world.all();
  EXPECT_EQ(world.err, "");
}

TEST_F(BackedUp, R22_ALogThatWasCutIsBackedUpWithTheCheckpointThatSaysSoAndNotSigned) {
  cut();
  EXPECT_EQ(make(), 8);
  EXPECT_TRUE(says("10 entries and has 9: its end is cut")) << world.all();
  const auto notes = open_evidence(folder + "/register.db")->checkpoints();
  ASSERT_EQ(notes.size(), 2U);
  EXPECT_GT(notes.back().size, size(folder + "/register.db"));
  EXPECT_NE(bytes_of_file(folder + "/manifest.json").find("\"verified\":false"), std::string::npos)
      << bytes_of_file(folder + "/manifest.json");
}

TEST_F(BackedUp, R22_ALogOfWhichTheUserHasSeenMoreIsNotSigned) {
  const auto older = kept_aside();
  ASSERT_EQ(writes(), 0) << world.err;
  lay(older, false);
  EXPECT_EQ(make(), 8);
  EXPECT_TRUE(says("what you saw on")) << world.all();
  EXPECT_EQ(open_evidence(folder + "/register.db")->checkpoints().size(), 1U);  // of the setting up
  EXPECT_TRUE(says("No checkpoint of it could be signed")) << world.all();
}

TEST_F(BackedUp, R21_ACheckpointThatIsMadeMeanwhileIsNoFinding) {
  meanwhile = [this] {
    World colleague;
    colleague.variables = world.variables;
    colleague.furnish = world.furnish;
    colleague.login = world.login;
    ASSERT_EQ(colleague.type("watch open --day 2026-12-01 --what x"), 0) << colleague.err;
    ASSERT_EQ(colleague.type("audit checkpoint"), 0) << colleague.err;
  };
  EXPECT_EQ(make(), 0) << world.all();
  EXPECT_EQ(open_evidence(folder + "/register.db")->checkpoints().back().size, size(folder + "/register.db"));
}

TEST_F(BackedUp, R22_CheckpointsOfOneSizeKeepTheirNames) {
  fs::copy_file(newest(), db + ".checkpoints/witnessed.txt");
  ASSERT_EQ(make(), 0) << world.all();
  EXPECT_TRUE(fs::exists(folder + "/register.db.checkpoints/witnessed.txt"));
  EXPECT_EQ(open_evidence(folder + "/register.db")->checkpoints().size(), 2U);
}

TEST_F(BackedUp, R22_ARegisterOfAnotherNameIsNotWrittenNorAccepted) {
  lay(founded_with("utlys/other"));
  EXPECT_EQ(writes(), 8);
  EXPECT_TRUE(says("is of another log: utlys/test")) << world.all();
  EXPECT_EQ(world.type("board"), 0);
  EXPECT_TRUE(says("may be another log's")) << world.all();
  EXPECT_EQ(accepts(), 8);
  EXPECT_TRUE(says("Put the right register back")) << world.all();
  EXPECT_EQ(world.type("audit checkpoint"), 8);
  EXPECT_FALSE(says("rotate-key")) << world.all();
}

TEST_F(BackedUp, R22_ARegisterFoundedWithAnotherKeyIsNotWrittenNorAccepted) {
  const auto other = founded_with("utlys/test");
  for (const bool forget : {true, false}) {
    lay(other, forget);
    EXPECT_EQ(writes(), 8);
    EXPECT_TRUE(says("signed with no key that the log names")) << world.all();
    EXPECT_EQ(accepts(), 8);
    EXPECT_TRUE(says("Put the right register back")) << world.all();
    EXPECT_EQ(world.type("audit checkpoint"), 8);
    EXPECT_FALSE(says("rotate-key")) << world.all();
  }
}

TEST_F(BackedUp, R22_ARegisterFoundedWithAnotherKeyIsNotAcceptedThoughTheUserHasSeenTheFirst) {
  const auto other = founded_with("utlys/test");
  ASSERT_EQ(writes(), 0) << world.err;
  lay(other, false);
  EXPECT_EQ(accepts(), 8);
  EXPECT_TRUE(says("Put the right register back")) << world.all();
}

// Whoever rewrites the end of a log can lay a checkpoint of it there, and not sign it.
TEST_F(BackedUp, R22_ACheckpointThatAgreesAndNobodyOfTheLogHasSignedStopsTheWriting) {
  ASSERT_EQ(writes(), 0) << world.err;
  const auto tree = open_store(db, How::read_only)->head().tree;
  open_evidence(db)->put_checkpoint(tree.size(), to_text(signed_checkpoint({"utlys/test", {tree.size(), tree.root()}},
                                                                           SigningKey("utlys/test", {9}))));
  EXPECT_EQ(writes(), 8);
  EXPECT_TRUE(says("signed with no key that the log names")) << world.all();
}

TEST_F(BackedUp, R22_ABackupFromBeforeANewKeyIsAccepted) {
  const auto older = kept_aside();
  ASSERT_EQ(world.type("register rotate-key --why x --as u-01"), 0) << world.err;
  ASSERT_EQ(writes(), 0) << world.err;
  ASSERT_EQ(world.type("audit checkpoint"), 0) << world.err;
  lay(older);
  EXPECT_EQ(writes(), 8);
  EXPECT_TRUE(says("moved backwards")) << world.all();
  EXPECT_EQ(accepts(), 0) << world.all();
  EXPECT_EQ(writes(), 0) << world.all();
}

TEST_F(BackedUp, R22_WhatIsNoCheckpointShadowsNone) {
  cut();
  const auto name = db + ".checkpoints/999999999999.txt";
  const auto refused = [this](const std::string& what) {
    EXPECT_EQ(writes(), 8) << what;
    EXPECT_TRUE(says("moved backwards")) << what << world.all();
    EXPECT_EQ(world.type("audit verify"), 8) << what;
  };
  fs::create_directory(name);
  refused("a folder");
  EXPECT_TRUE(says("it is no signed checkpoint")) << world.all();
  fs::remove(name);
  fs::create_symlink("/dev/null", name);
  refused("a link");
  fs::remove(name);
  std::ofstream(name) << "no note";
  refused("a text");
  fs::remove(name);
  auto notes = open_evidence(db)->checkpoints();
  std::ofstream(name) << notes.front().text;
  refused("another size");
  EXPECT_TRUE(says("its name says another size")) << world.all();
}

TEST_F(BackedUp, R22_WhereItCannotBeSeenWhatLiesThereNothingIsWritten) {
  fs::remove_all(db + ".checkpoints");
  std::ofstream(db + ".checkpoints") << "a file";
  const auto before = size(db);
  EXPECT_EQ(writes(), 7);
  EXPECT_EQ(size(db), before);
  EXPECT_EQ(world.type("board"), 0);
  EXPECT_TRUE(says("could not be held against")) << world.all();
}

TEST_F(BackedUp, R22_AnAcceptanceSaysWhatIsLostAndWhereTheCheckpointsLie) {
  ASSERT_EQ(world.type("register keep-checkpoints REGISTER --every 1 --as u-01"), 0) << world.err;
  const auto had = size(db);
  const auto older = kept_aside();
  ASSERT_EQ(writes(), 0) << world.err;
  ASSERT_EQ(writes(), 0) << world.err;
  const auto name = fs::path(newest()).filename().string();
  fs::create_directory(db + ".checkpoints-set-aside");
  std::ofstream(db + ".checkpoints-set-aside/" + name) << "of an earlier time";
  lay(older);
  EXPECT_EQ(accepts(), 0) << world.all();
  EXPECT_TRUE(
      says("2 entries of the log are lost (from " + std::to_string(had + 1) + " to " + std::to_string(had + 2) + ")"))
      << world.all();
  EXPECT_FALSE(says("was not made")) << world.all();
  EXPECT_TRUE(says("set aside at")) << world.all();
  EXPECT_EQ(bytes_of_file(db + ".checkpoints-set-aside/" + name), "of an earlier time");
  EXPECT_TRUE(fs::exists(db + ".checkpoints-set-aside/" + fs::path(name).stem().string() + "-2.txt"));
}

TEST_F(BackedUp, R21_ABackupOfAnEarlierSchemaIsBroughtUpToDateAndTheOriginalStays) {
  const auto old = dir / "old.db";
  const auto known = migrations();
  const auto earlier = known.first(known.size() - 1);
  create_database(old, "utlys/test", earlier);
  const auto root = [&] {
    SqliteStore store(old, Opening{How::read_write, default_patience, earlier});
    tests::touch(store, "X");
    return store.head().tree.root();
  }();
  const auto bytes = bytes_of_file(old);
  copy_register(old, dir / "new.db", Copy::As::register_, {})->place();
  EXPECT_EQ(bytes_of_file(old), bytes);
  const auto copy = open_store(dir / "new.db", How::read_only);
  EXPECT_EQ(copy->head().tree.root(), root);
  EXPECT_TRUE(verify(*copy, Depth::log_alone).ok());
  EXPECT_EQ(dynamic_cast<const Examined&>(*copy).examine(), std::vector<std::string>());
}

TEST_F(BackedUp, R22_AKeyThatLiesThereIsLeftWhereItIsTheSameAndElseInTheWay) {
  ASSERT_EQ(make({"--with-key"}), 0) << world.all();
  open_evidence(restored)->put_key("another\n");
  bool copied = false;
  meanwhile = [&] { copied = true; };
  EXPECT_EQ(restore(), 7);
  EXPECT_FALSE(copied);  // it is seen before any work
  EXPECT_TRUE(says("already something at")) << world.all();
  EXPECT_EQ(beside(restored), std::vector<std::string>{"restored.db.key"});
  EXPECT_EQ(open_evidence(restored)->key(), "another\n");
  open_evidence(restored)->put_key(open_evidence(db)->key().value());
  EXPECT_EQ(restore(), 0) << world.all();
  EXPECT_EQ(open_evidence(restored)->key(), open_evidence(db)->key());
}

// Between this command's look and its remembering, the same user's other command has written and remembered.
class Overtaken final : public LastSeen {
 public:
  explicit Overtaken(std::function<CompactRange()> write) : write_(std::move(write)) {}
  std::optional<Seen> recall(const std::string& /*origin*/) const override {
    if (++asked_ < 2) return {};
    return Seen{write_(), {}, 0, 0};
  }
  void remember(const std::string& /*origin*/, const Seen& /*seen*/) override { ++remembered; }
  int remembered = 0;

 private:
  std::function<CompactRange()> write_;
  mutable int asked_ = 0;
};

TEST_F(BackedUp, R22_WhatWasSeenIsNotReplacedByLess) {
  const auto memory = std::make_shared<Overtaken>([this] {
    const auto store = open_store(db, How::read_write);
    tests::touch(*store, "X");
    return store->head().tree;
  });
  const auto usual = world.furnish;
  world.furnish = [&](App& app) {
    usual(app);
    app.open_last_seen = [&](const std::string&) { return memory; };
  };
  EXPECT_EQ(world.type("board"), 0) << world.err;
  EXPECT_EQ(memory->remembered, 0);
}

}  // namespace
}  // namespace utlys::test
