#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""scripts/verify_proof.py against the program's own proofs, spoilt ones, and a forger's.

verify_proof_test.py PROGRAM [unittest's arguments]; UTLYS_MUTATIONS says how many (usually 100,000).
"""
import collections
import importlib.util
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import time
import unittest
from unittest import mock

import forger
import libcrypto
import mutations

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "scripts" / "verify_proof.py"
spec = importlib.util.spec_from_file_location("verify_proof", SCRIPT)
verify_proof = importlib.util.module_from_spec(spec)
spec.loader.exec_module(verify_proof)
PROGRAM = sys.argv.pop(1) if len(sys.argv) > 1 else "utlys"
MUTATIONS = int(os.environ.get("UTLYS_MUTATIONS", "100000"))


def check(data, **known):
    return verify_proof.check_proof(data, verifies=libcrypto.verifies, **known)


def refused_by(data, **known):
    """The check that refuses it; None: it is accepted."""
    try:
        check(data, **known)
    except verify_proof.Refused as refused:
        return refused.check
    return None


def script(*arguments):
    return subprocess.run([sys.executable, SCRIPT, *arguments], capture_output=True, text=True, check=False)


class Office:
    """The demo's register, made by the program itself, with proofs of it."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.type("demo")
        self.earlier = self.folder / "earlier.txt"
        self.earlier.write_text(self.type("audit", "checkpoint"), "utf-8")
        self.type("watch", "open", "--day", "2030-01-01", "--what", "y")
        self.entry = self.proof("entry", "40")
        self.last = self.proof("last", str(self.size()))
        self.case = self.proof("case", "AP-2023")
        self.consistency = self.proof("consistency", "--since", str(self.earlier))
        self.key = json.loads(self.entry.read_bytes())["key_to_compare"]

    def type(self, *words):
        said = subprocess.run([PROGRAM, *words, *([] if words == ("demo",) else ["--as", "u-02"]),
                               "--db", str(self.folder / "utlys.db")],
                              env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}, capture_output=True, text=True, check=False)
        if said.returncode != 0:
            sys.exit(f"{words}: {said.returncode}\n{said.stdout[-2000:]}{said.stderr}")
        return said.stdout

    def size(self):
        return json.loads(self.type("audit", "checkpoint", "--json"))["size"]

    def proof(self, name, *what):
        path = self.folder / f"{name}.json"
        self.type("audit", "prove", *what, "-o", str(path))
        return path

    def all(self):
        return [path.read_bytes() for path in (self.entry, self.last, self.case, self.consistency)]


class FromTheProgram(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.place = tempfile.TemporaryDirectory()
        cls.office = Office(cls.place.name)

    @classmethod
    def tearDownClass(cls):
        cls.place.cleanup()

    def test_R22_every_proof_of_the_program_is_accepted_by_the_command_itself(self):
        for path in (self.office.entry, self.office.last, self.office.case, self.office.consistency):
            said = script(path, "--key", self.office.key)
            self.assertEqual(said.returncode, 0, said.stdout + said.stderr)
            self.assertTrue(said.stdout.startswith("PROVEN\n"), said.stdout)
            said = script(path)
            self.assertEqual(said.returncode, 0, said.stdout + said.stderr)
            self.assertIn("THE KEY WAS NOT COMPARED", said.stdout)

    def test_R22_a_checkpoint_held_and_a_key_pinned_are_compared(self):
        other = forger.Forger().key
        self.assertEqual(script(self.office.consistency, "--checkpoint", self.office.earlier).returncode, 0)
        self.assertEqual(script(self.office.entry, "--checkpoint", self.office.earlier).returncode, 0)
        self.assertIn("[held]", script(self.office.last, "--checkpoint", self.office.earlier).stdout)
        said = script(self.office.entry, "--key", other)
        self.assertEqual((said.returncode, "[pinned key]" in said.stdout), (1, True), said.stdout)

    def test_the_commands_of_the_documentation_do_what_it_says(self):
        commands = re.findall(r"^```sh\n(.*?)^```$", (ROOT / "docs" / "verify.md").read_text("utf-8"), re.S | re.M)
        self.assertGreater(len(commands), 8)
        with tempfile.TemporaryDirectory() as folder:
            place = pathlib.Path(folder)
            (place / "verify_proof.py").write_bytes(SCRIPT.read_bytes())
            (place / "key-from-elsewhere").write_text(self.office.key + "\n", "utf-8")
            path = f"{pathlib.Path(PROGRAM).resolve().parent}:{pathlib.Path(sys.executable).parent}:{os.environ['PATH']}"
            said = subprocess.run(["sh", "-eux", "-c", "\n".join(commands)], cwd=place, capture_output=True, text=True,
                                  check=False, env={"PATH": path, "LC_ALL": "C.UTF-8", "UTLYS_AS": "u-02",
                                                    "UTLYS_DB": str(self.office.folder / "utlys.db")})
        self.assertEqual(said.returncode, 0, said.stdout[-2000:] + said.stderr[-3000:])
        self.assertEqual(said.stdout.count("PROVEN\n"), 2 * 3, said.stdout)
        self.assertIn("Signature Verified Successfully", said.stdout)
        ids = said.stdout.rstrip().split("\n")[-3:]
        self.assertEqual(len({one.replace(" ", "") for one in ids}), 1, ids)

    def test_the_entries_are_the_ones_that_were_exported(self):
        exported = self.office.type("audit", "export").split("\n")
        for part in [json.loads(self.office.entry.read_bytes())] + json.loads(self.office.case.read_bytes())["entries"]:
            self.assertEqual(part["entry"], exported[part["index"]])

    def test_openssl_and_libcrypto_judge_alike(self):
        r = random.Random(1)
        seed, text = b"s" * 32, b"text\n"
        for at in [None] + [r.randrange(64) for _ in range(20)]:
            signature = bytearray(libcrypto.sign(seed, text))
            if at is not None:
                signature[at] ^= 1 << r.randrange(8)
            given = libcrypto.public_key(seed), text, bytes(signature)
            self.assertEqual(libcrypto.verifies(*given), at is None)
            self.assertEqual(verify_proof.openssl_verifies(*given), at is None)

    def test_R22_no_spoilt_proof_is_accepted(self):
        r, began = random.Random(20230601), time.monotonic()
        proofs = self.office.all()
        by, accepted = collections.defaultdict(collections.Counter), []
        done = 0
        while done < MUTATIONS:
            mutate = mutations.ALL[done % len(mutations.ALL)]
            original = r.choice(proofs)
            spoilt = mutate(r, original, [p for p in proofs if p != original])
            if spoilt == original:
                original = self.office.case.read_bytes() if mutate is mutations.places else proofs[0]
                spoilt = mutate(r, original, proofs[1:])
            if spoilt == original:
                continue
            done += 1
            answer = refused_by(spoilt, keys=[self.office.key] if r.random() < .2 else [])
            by[mutate.__name__][answer] += 1
            if answer is None:
                accepted.append((mutate.__name__, spoilt))
        for name, answers in by.items():
            print(f"{name:16}{sum(answers.values()):7}  " +
                  ", ".join(f"{check} {times}" for check, times in answers.most_common()))
        print(f"{done} spoilt proofs, {len(accepted)} accepted, {time.monotonic() - began:.1f} s")
        self.assertEqual(accepted[:3], [])


class Forged(unittest.TestCase):
    """Each of these is false in one way alone: the check that refuses it is the only one that could."""

    forger = forger.Forger()

    def alone(self, check_name, data, **known):
        self.assertEqual(refused_by(data, **known), check_name)
        kept = verify_proof.require

        def without(true, name, why):
            kept(true or name == check_name, name, why)

        with mock.patch.object(verify_proof, "require", without):
            self.assertIsNone(refused_by(data, **known), f"another check than {check_name} refuses it too")

    def changed(self, data, **members):
        return (forger.canonical({**json.loads(data), **members}) + "\n").encode()

    def setUp(self):
        f = self.forger
        self.entries = [f.entry(seq) for seq in range(1, 8)]
        self.leaves = [forger.leaf(entry) for entry in self.entries]
        self.true = f.inclusion(self.entries, 2)
        self.head = {n: f.checkpoint(n, forger.root(self.leaves[:n])) for n in range(8)}

    def test_what_the_forger_says_truly_is_accepted(self):
        for index in range(7):
            self.assertIsNone(refused_by(self.forger.inclusion(self.entries, index)))
        self.assertIsNone(refused_by(self.forger.case(self.entries, range(7))))
        for later in range(8):
            for earlier in range(later + 1):
                proof = forger.subproof(earlier, self.leaves[:later]) if earlier else []
                self.assertIsNone(refused_by(self.forger.consistency(self.head[earlier], self.head[later], proof)))

    def test_the_form(self):
        f = self.forger
        proof = json.loads(self.true)["proof"]
        self.alone("canonical", self.true.replace(b'"index":2', b'"index": 2'))
        self.alone("members", self.changed(self.true, more=1))
        self.alone("format", self.changed(self.true, format="utlys-proof/2"))
        loose = proof[0][:-2] + chr(ord(proof[0][-2]) + 1) + "="  # two bits more than 32 bytes have
        self.alone("base64", self.changed(self.true, proof=[loose] + proof[1:]))
        long = b"l" * 33
        self.alone("base64", f.inclusion(self.entries[:1], 0, proof=[forger.b64(long)],
                                         checkpoint=f.checkpoint(2, forger.node(self.leaves[0], long))))
        self.alone("canonical", self.true[:-1] + b"x")
        self.alone("members", self.changed(f.inclusion(self.entries, 1), index=True))
        case = json.loads(f.case(self.entries, range(7)))["entries"]
        self.alone("members", self.changed(f.case(self.entries, range(7)), entries=[{**case[0], "more": 1}] + case[1:]))
        self.assertEqual(refused_by(self.changed(f.case(self.entries, range(7)), entries=["x"])), "members")
        self.assertEqual(refused_by(self.changed(self.true, kind="other")), "format")
        for wrong in (b"\xff", b"", b"[" * 100_000 + b"\n", b'{"index":1e3}\n', b'{"index":NaN}\n', b"1" * 5000 + b"\n"):
            self.assertIn(refused_by(wrong), ("utf-8", "canonical", "json", "format"))

    def test_keys_notes_and_checkpoints(self):
        f = self.forger
        name, key_id, raw = f.key.split("+", 2)
        self.alone("key id", self.changed(self.true, key_to_compare=f"{name}+{key_id[::-1]}+{raw}"))
        self.alone("key", forger.Forger(algorithm=b"\2").inclusion(self.entries, 2))
        root = forger.b64(forger.root(self.leaves))
        self.alone("note", f.inclusion(self.entries, 2, checkpoint=f.note(f"{name}\n7\n{root}\n\t\n")))
        self.alone("note", f.inclusion(self.entries, 2, checkpoint=self.head[7][:-1] + "x"))
        self.alone("note", f.inclusion(self.entries, 2, checkpoint=self.head[7] + "— w " + forger.b64(b"1234") + "\n"))
        self.alone("checkpoint", f.inclusion(self.entries, 2, checkpoint=f.note(f"{name}\n07\n{root}\n")))
        self.alone("checkpoint", f.inclusion(self.entries, 2, checkpoint=f.note(f"{name}\n7\n{root}\n\nmore\n")))
        for text in ("", "x", "\n\n\n", self.head[7] + "junk\n"):
            self.assertEqual(refused_by(f.inclusion(self.entries, 2, checkpoint=text)), "note")
        self.assertEqual(refused_by(f.inclusion(self.entries, 2, checkpoint=f.note("x\n"))), "checkpoint")
        for text in ("", "x", "a b+0+AQ==", "++"):
            self.assertEqual(refused_by(self.changed(self.true, key_to_compare=text)), "key")
        other = forger.Forger("utlys/other")
        self.alone("origin", other.inclusion(self.entries, 2, checkpoint=other.note(f"{name}\n7\n{root}\n")))
        twice = self.head[7] + self.head[7].split("\n")[-2] + "\n"
        self.alone("signer", f.inclusion(self.entries, 2, checkpoint=twice))
        falsely = forger.Forger(seed=b"g" * 32)
        falsely.id = f.id
        self.alone("signature", self.changed(self.true, checkpoint=falsely.checkpoint(7, forger.root(self.leaves))))

    def test_what_is_known_elsewhere(self):
        self.alone("pinned key", self.true, keys=[forger.Forger(seed=b"g" * 32).key])
        self.alone("held", self.true, held=[self.head[6]])
        self.assertIsNone(refused_by(self.true, keys=[self.forger.key], held=[self.head[7]]))

    def test_the_place_in_the_tree(self):
        f, entries = self.forger, self.entries
        self.alone("root", self.changed(self.true, entry=f.entry(3, why="another")))
        second = f.entry(2)
        self.alone("index", self.changed(f.inclusion([second], 0), index=1))
        short = f.inclusion([second], 0, checkpoint=f.checkpoint(2, forger.leaf(second)))
        self.alone("path length", self.changed(short, index=1))
        x = b"x" * 32
        self.alone("path length", f.inclusion(entries[:1], 0, proof=[forger.b64(x)],
                                              checkpoint=f.checkpoint(1, forger.node(x, self.leaves[0]))))
        self.alone("index", self.changed(f.inclusion([f.entry(0)], 0), index=-1))
        self.alone("entry seq", f.inclusion(entries[:2] + [f.entry(4)], 2))
        self.alone("entry log", f.inclusion(entries[:2] + [f.entry(3, log="utlys/other")], 2))
        self.assertEqual(refused_by(f.inclusion(["5"], 0)), "entry")
        self.alone("canonical", f.inclusion(entries[:2] + [entries[2].replace(":", ": ")], 2))

    def test_a_case(self):
        f = self.forger
        other = f.entry(2, case="B")
        self.alone("case", f.case([self.entries[0], other], [0, 1]))
        self.alone("case", f.case(self.entries, []))
        self.alone("case rev", f.case(self.entries, [0, 2]))
        self.alone("case order", f.case([f.entry(1, rev=2), f.entry(2, rev=1)], [1, 0]))

    def test_the_beginning_of_the_log(self):
        f, head, leaves = self.forger, self.head, self.leaves
        proof = forger.subproof(3, leaves)
        edited = [forger.leaf("edited")] + leaves[1:]
        self.alone("earlier root", f.consistency(f.checkpoint(3, forger.root(edited[:3])), head[7], proof))
        self.alone("earlier root", f.consistency(f.checkpoint(7, forger.root(edited)), head[7], []))
        self.alone("earlier root", f.consistency(f.checkpoint(0, leaves[0]), head[7], []))
        self.alone("root", f.consistency(head[3], f.checkpoint(7, forger.root(edited)), proof))
        self.alone("path length", f.consistency(head[7], head[7], proof))
        r, x = leaves[0], b"x" * 32
        self.alone("path length", f.consistency(f.checkpoint(2, r), f.checkpoint(4, r), []))
        self.alone("path length", f.consistency(f.checkpoint(3, forger.node(x, forger.root(leaves[:3]))),
                                                f.checkpoint(7, forger.node(x, forger.root(leaves))), proof + [x]))
        self.alone("sizes", f.consistency(f.checkpoint(2, leaves[0]), head[1], []))
        for wrong in (proof[1:], proof[:-1], proof + proof[:1], proof[::-1], []):
            self.assertIn(refused_by(f.consistency(head[3], head[7], wrong)), ("earlier root", "root", "path length"))

    def test_two_checkpoints_of_different_keys_or_logs(self):
        f, proof = self.forger, forger.subproof(3, self.leaves)
        whole = f.consistency(self.head[3], self.head[7], proof)
        before = forger.Forger(seed=b"b" * 32)
        changed = self.changed(whole, earlier=before.checkpoint(3, forger.root(self.leaves[:3])),
                               earlier_key_to_compare=before.key)
        self.alone("pinned key", changed, keys=[f.key])
        self.assertIsNone(refused_by(changed, keys=[f.key, before.key]))
        other = forger.Forger("utlys/other")
        self.alone("origin", self.changed(whole, earlier=other.checkpoint(3, forger.root(self.leaves[:3])),
                                          earlier_key_to_compare=other.key))

    def test_R22_a_whole_log_forged_shows_against_the_key_alone(self):
        self.assertIsNone(refused_by(self.true))
        self.assertEqual(refused_by(self.true, keys=["utlys/forged+00000000+AQ=="]), "pinned key")

    def test_signatures_of_others_are_kept_and_not_judged(self):
        line = "— witness.example/w " + forger.b64(b"id42" + b"s" * 64) + "\n"
        _, found = check(self.forger.inclusion(self.entries, 2, checkpoint=self.head[7] + line))
        self.assertEqual(found["others"], 1)
        self.assertIn("not checked", "".join(verify_proof.not_proven(found, [])))

    def test_what_an_entry_says_cannot_move_the_cursor(self):
        entry = self.forger.entry(1, event="\u202ered\x1b[31m")
        said = verify_proof.verdict(*check(self.forger.inclusion([entry], 0)), [], [])
        self.assertIn("\\u202ered\\u001b[31m", said)
        self.assertTrue(all(c.isprintable() or c == "\n" for c in said))


if __name__ == "__main__":
    unittest.main(verbosity=1)
