#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Checks a proof that `utlys audit prove` wrote: without Utlys, without its register, without a network.

Python's standard library does it all but the Ed25519 signature, for which the command `openssl` is run. The same is
told step by step, to be done by hand, in docs/verify.md. Exit code 0: the proof holds. 1: it does not. 2: usage.

Sources: RFC 9162 section 2.1 (the tree and its proofs), C2SP signed-note and tlog-checkpoint, RFC 8785 (JSON's form).
"""
import argparse
import base64
import hashlib
import html
import json
import pathlib
import re
import subprocess
import sys
import tempfile

FORMAT = "utlys-proof/1"
AUDIT_FILE = "utlys-audit-file-1"
MEMBERS = {  # of each kind of proof, all of them and no other
    "inclusion": {"checkpoint": str, "entry": str, "format": str, "index": int, "key_to_compare": str, "kind": str,
                  "proof": list},
    "case": {"case": str, "checkpoint": str, "entries": list, "format": str, "key_to_compare": str, "kind": str},
    "entries": {"checkpoint": str, "entries": list, "format": str, "key_to_compare": str, "kind": str},
    "consistency": {"checkpoint": str, "earlier": str, "earlier_key_to_compare": str, "format": str,
                    "key_to_compare": str, "kind": str, "proof": list},
}
ENTRY_MEMBERS = {"entry": str, "index": int, "proof": list}  # of each, where there are many
LARGEST_SIZE = 2**53 - 1
ED25519 = b"\x01"  # the algorithm's number in a C2SP key


class Refused(Exception):
    """The proof does not hold: which check says so, and why."""

    def __init__(self, check, why):
        super().__init__(why)
        self.check = check


def require(true, check, why):
    if not true:
        raise Refused(check, why)


# ---- the file's form: one only, so that every byte of it counts

def no_such_number(text):
    raise ValueError(f"{text} is no whole number")


def read_json(text, what):
    """A JSON text in its canonical form: members sorted and given once, no blanks, whole numbers, least escapes."""
    try:
        value = json.loads(text, parse_float=no_such_number, parse_constant=no_such_number)
        written = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    except (ValueError, RecursionError) as error:
        raise Refused("json", f"{what} is no JSON: {error}") from None
    require(written == text, "canonical", f"{what} is not in canonical form: it is not as the program wrote it")
    return value


def require_members(value, members, what):
    require(type(value) is dict, "members", f"{what} is no object")
    require(value.keys() == members.keys(), "members",
            f"{what} has not the members {', '.join(members)}, and no other")
    for name, kind in members.items():
        require(type(value[name]) is kind, "members", f"{what}: {name} is no {kind.__name__}")


def from_base64(text, size, what):
    """`size` bytes (None: any number) from base64 with padding, written in the one way."""
    try:
        raw = base64.b64decode(text, validate=True)
    except (ValueError, TypeError):
        raise Refused("base64", f"{what} is no base64") from None
    require(base64.b64encode(raw).decode() == text, "base64", f"{what} is no base64 in its one form")
    require(size is None or len(raw) == size, "base64", f"{what} is not {size} bytes")
    return raw


# ---- keys, notes, checkpoints

def read_key(text):
    """"name+key id+base64(0x01 ‖ key)": the name, the id and the 32 bytes. The id is computed from the others."""
    parts = text.split("+", 2)
    require(len(parts) == 3 and re.fullmatch(r"[^\s+]+", parts[0]), "key", "the key is not name+id+key")
    raw = from_base64(parts[2], 33, "the key")
    require(raw[:1] == ED25519, "key", "the key is not one of Ed25519")
    key_id = hashlib.sha256(parts[0].encode() + b"\n" + raw).digest()[:4]
    require(key_id.hex() == parts[1], "key id", "the key's id is not computed from its name and the key")
    return parts[0], key_id, raw[1:]


def read_note(text, what):
    """The signed text with its last line feed, and [(name, key id, signature)]."""
    require(all(c >= " " or c == "\n" for c in text), "note", f"{what} has control characters")
    body, empty_line, below = text.rpartition("\n\n")
    require(empty_line and below.endswith("\n"), "note", f"{what} is no signed note")
    signatures = []
    for line in below[:-1].split("\n"):
        match = re.fullmatch(r"— ([^\s+]+) (\S+)", line)
        require(match, "note", f"{what} has a line among the signatures that is none")
        raw = from_base64(match[2], None, "a signature")
        require(len(raw) > 4, "note", f"{what} has an empty signature")
        signatures.append((match[1], raw[:4], raw[4:]))
    return body + "\n", signatures


def read_checkpoint(body, what):
    """The log's name, its size and its root. Further lines are allowed and signed; they say nothing here."""
    lines = body.split("\n")
    require(len(lines) >= 4 and all(lines[:-1]), "checkpoint", f"{what} is no checkpoint")
    require(re.fullmatch("0|[1-9][0-9]{0,15}", lines[1]) and int(lines[1]) <= LARGEST_SIZE, "checkpoint",
            f"{what} has no size")
    return lines[0], int(lines[1]), from_base64(lines[2], 32, "the root")


def openssl_verifies(key, text, signature):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder)
        (path / "key").write_bytes(bytes.fromhex("302a300506032b6570032100") + key)  # RFC 8410: DER before the 32 bytes
        (path / "text").write_bytes(text)
        (path / "signature").write_bytes(signature)
        command = ["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", path / "key", "-rawin",
                   "-in", path / "text", "-sigfile", path / "signature"]
        try:
            return subprocess.run(command, capture_output=True, check=False).returncode == 0
        except OSError as error:
            raise Refused("openssl", f"openssl cannot be run, and the signature is not checked: {error}") from None


def check_signed(body, signatures, key, verifies):
    """Signed by the key, and once. Signatures of others, such as witnesses, are not judged."""
    name, key_id, raw = key
    ours = [signature for signer, signer_id, signature in signatures if (signer, signer_id) == (name, key_id)]
    require(len(ours) == 1, "signer", f"the checkpoint is not signed once by the key {name}+{key_id.hex()}")
    require(len(ours[0]) == 64 and verifies(raw, body.encode(), ours[0]), "signature",
            "the signature of the checkpoint is FALSE")


# ---- the tree

def leaf_hash(entry):
    return hashlib.sha256(b"\x00" + entry).digest()


def node_hash(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def hashes_of(proof):
    return [from_base64(text, 32, "a hash of the proof") for text in proof]


def check_inclusion(index, size, leaf, path, root):
    """RFC 9162 section 2.1.3.2."""
    require(index < size, "index", f"the checkpoint of {size} entries does not reach entry {index + 1}")
    at, last, above = index, size - 1, leaf
    for beside in path:
        require(last != 0, "path length", "the proof has too many hashes")
        if at & 1 or at == last:
            above = node_hash(beside, above)
            while not at & 1 and at != 0:
                at, last = at >> 1, last >> 1
        else:
            above = node_hash(above, beside)
        at, last = at >> 1, last >> 1
    require(last == 0, "path length", "the proof has too few hashes")
    require(above == root, "root", "the entry and its path do not give the checkpoint's root")


def check_consistency(earlier_size, earlier_root, size, root, path):
    """RFC 9162 section 2.1.4.2, and the two cases in which there is nothing to walk."""
    require(earlier_size <= size, "sizes", "the earlier checkpoint is the larger one")
    if earlier_size in (0, size):
        require(not path, "path length", "the proof has hashes that nothing needs")
        same = root if earlier_size == size else hashlib.sha256(b"").digest()
        require(earlier_root == same, "earlier root", "the log does not begin as the earlier checkpoint says")
        return
    if earlier_size & (earlier_size - 1) == 0:  # a power of two: the earlier root is a node of the later tree
        path = [earlier_root] + path
    require(path, "path length", "the proof has too few hashes")
    at, last = earlier_size - 1, size - 1
    while at & 1:
        at, last = at >> 1, last >> 1
    before = after = path[0]
    for beside in path[1:]:
        require(last != 0, "path length", "the proof has too many hashes")
        if at & 1 or at == last:
            before, after = node_hash(beside, before), node_hash(beside, after)
            while not at & 1 and at != 0:
                at, last = at >> 1, last >> 1
        else:
            after = node_hash(after, beside)
        at, last = at >> 1, last >> 1
    require(last == 0, "path length", "the proof has too few hashes")
    require(before == earlier_root, "earlier root", "the log does not begin as the earlier checkpoint says")
    require(after == root, "root", "the proof does not give the later checkpoint's root")


# ---- a whole proof

def check_entry(part, origin, size, root):
    """One entry: what it says, once it is shown to be where it claims to be."""
    require(0 <= part["index"] < LARGEST_SIZE, "index", "the index is no place in a log")
    check_inclusion(part["index"], size, leaf_hash(part["entry"].encode()), hashes_of(part["proof"]), root)
    entry = read_json(part["entry"], "an entry")
    require(type(entry) is dict, "entry", "an entry is no object")
    require(entry.get("log") == origin, "entry log", "an entry names another log than the checkpoint")
    require(entry.get("seq") == part["index"] + 1, "entry seq", "an entry names another place than it has")
    return entry


def check_entries(proof, origin, size, root):
    """Entries of the log, each once and in their order. What else the log holds is not said."""
    entries = []
    require(proof["entries"], "case", "there is no entry")
    for part in proof["entries"]:
        require_members(part, ENTRY_MEMBERS, "an entry's proof")
        entry = check_entry(part, origin, size, root)
        require(not entries or entries[-1]["seq"] < entry["seq"], "case order", "the entries are not in order")
        entries.append(entry)
    return entries


def check_case(proof, origin, size, root):
    """A case's entries. Its revisions are numbered, so none between the first and the last is left out."""
    entries = check_entries(proof, origin, size, root)
    for rev, entry in enumerate(entries, 1):
        require(entry.get("case") == proof["case"], "case", "an entry is of another case")
        require(entry.get("rev") == rev, "case rev", f"the case's revision {rev} is not there")
    return entries


def check_note(text, key, what):
    """The checkpoint of a note in the key's name; its signature is for the end, as it costs most."""
    body, signatures = read_note(text, what)
    origin, size, root = read_checkpoint(body, what)
    require(origin == key[0], "origin", f"{what} is of another log than the key")
    return body, signatures, origin, size, root


def same_as_held(bodies, held):
    for text in held:
        body, _ = read_note(text, "the checkpoint you hold")
        require(body in bodies, "held", "the checkpoint you hold is not the one of the proof")


def pinned(key_text, keys):
    require(not keys or key_text in keys, "pinned key", "the key that signed is NOT the one you gave")


def check_proof(data, keys=(), held=(), verifies=openssl_verifies):
    """The proof and its findings {kind, origin, size, …}. Throws Refused. `keys`, `held`: what is known elsewhere."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        raise Refused("utf-8", "the file is not UTF-8") from None
    require(text.endswith("\n"), "canonical", "the file does not end with a line feed")
    proof = read_json(text[:-1], "the file")
    require(type(proof) is dict and proof.get("format") == FORMAT, "format", f"the file is no {FORMAT}")
    require(type(proof.get("kind")) is str and proof["kind"] in MEMBERS, "format", "the proof is of no known kind")
    require_members(proof, MEMBERS[proof["kind"]], "the file")
    key = read_key(proof["key_to_compare"])
    pinned(proof["key_to_compare"], keys)
    body, signatures, origin, size, root = check_note(proof["checkpoint"], key, "the checkpoint")
    found = {"kind": proof["kind"], "origin": origin, "size": size, "others": len(signatures) - 1, "entries": []}
    to_check, bodies = [(body, signatures, key)], [body]
    if proof["kind"] == "inclusion":
        found["entries"] = [check_entry(proof, origin, size, root)]
    elif proof["kind"] == "case":
        found["entries"] = check_case(proof, origin, size, root)
    elif proof["kind"] == "entries":
        found["entries"] = check_entries(proof, origin, size, root)
    else:
        earlier_key = read_key(proof["earlier_key_to_compare"])
        pinned(proof["earlier_key_to_compare"], keys)
        earlier = check_note(proof["earlier"], earlier_key, "the earlier checkpoint")
        require(earlier[2] == origin, "origin", "the two checkpoints are of different logs")
        check_consistency(earlier[3], earlier[4], size, root, hashes_of(proof["proof"]))
        found["earlier_size"] = earlier[3]
        to_check.append((earlier[0], earlier[1], earlier_key))
        bodies.append(earlier[0])
    same_as_held(bodies, held)
    for one in to_check:
        check_signed(*one, verifies)
    return proof, found


def taken_out(data):
    """Of an auditor's file (`report audit`), the proof in it; any other file is a proof itself."""
    page = re.search(rb'<pre id="utlys-proof">(.*?)</pre>', data, re.DOTALL)
    try:
        file = {"format": AUDIT_FILE, "proofs": json.loads(html.unescape(page[1].decode()))} if page else json.loads(data)
    except ValueError:
        return data
    if type(file) is not dict or file.get("format") != AUDIT_FILE:
        return data
    require(type(file.get("proofs")) is dict, "proofs", "the auditor's file holds no proofs: it says why")
    return (json.dumps(file["proofs"], ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n").encode()


# ---- the verdict

def shown(text):
    """For a terminal: what does not print, or turns the order of letters, is shown by its number."""
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in str(text))


def proven(proof, found):
    log, size = shown(found["origin"]), found["size"]
    if found["kind"] == "consistency":
        yield f"the log {log} of {size} entries begins with the {found['earlier_size']} of the earlier checkpoint,"
        yield "unchanged: none of those was edited, removed, added or moved"
    else:
        yield f"each of these stands in the log {log} of {size} entries, byte for byte and in this place:"
        for e in found["entries"]:
            yield "  " + shown(" ".join(str(e.get(k, "")) for k in ("seq", "at", "case", "event", "by")))
    if found["kind"] == "case":
        yield f"no entry of {shown(proof['case'])} before the last of them is left out (its revisions are numbered)"
    yield "the checkpoint is signed with the key " + shown(proof["key_to_compare"])


def not_proven(found, held):
    if found["kind"] == "consistency":
        if not held:
            yield "that the earlier checkpoint is the one you hold: give yours with --checkpoint"
        yield f"anything about what the log holds after its {found['size']} entries"
    else:
        yield "that what an entry says is true, or that who it names is who typed it"
        yield f"anything after the {found['size']} entries of the checkpoint"
        if found["kind"] == "entries":
            yield "what an auditor's file says around its proofs: its tables and sentences are nobody's signature"
        if not held:
            yield "that others were shown the same log: compare the checkpoint with one they hold (--checkpoint)"
    if found["others"]:
        yield f"whose the other {found['others']} signatures are: they were not checked"


def verdict(proof, found, keys, held):
    lines = ["PROVEN" if keys else "PROVEN, IF THE KEY IS THE LOG'S OWN"]
    lines += ["  " + line for line in proven(proof, found)]
    lines += ["NOT PROVEN"] + ["  " + line for line in not_proven(found, held)]
    if not keys:
        lines += ["", "!! THE KEY WAS NOT COMPARED. It came in the same file as the proof, and whoever can forge the one",
                  "!! can put in another of the other. Get the log's key by another way, and give it with --key."]
    return "\n".join(lines)


def main(arguments=None):
    parser = argparse.ArgumentParser(description="Check a proof that `utlys audit prove` wrote, or the one in a file of `report audit`.")
    parser.add_argument("file", type=pathlib.Path, help="the proof, or an auditor's file as JSON or HTML")
    parser.add_argument("--key", action="append", default=[], metavar="VKEY",
                        help="the log's public key as you got it elsewhere (again: one that came before it)")
    parser.add_argument("--checkpoint", action="append", default=[], type=pathlib.Path, metavar="FILE",
                        help="a checkpoint that you hold: the proof must be about that one")
    given = parser.parse_args(arguments)
    sys.stdout.reconfigure(errors="backslashreplace")  # where the terminal has no ÅÄÖ
    try:
        held = [path.read_bytes().decode() for path in given.checkpoint]
        proof, found = check_proof(taken_out(given.file.read_bytes()), given.key, held)
    except (OSError, UnicodeDecodeError) as error:
        print(f"REFUSED: {error}")
        return 1
    except Refused as refused:
        print(f"REFUSED: {shown(refused)} [{refused.check}]")
        return 1
    print(verdict(proof, found, given.key, held))
    return 0


if __name__ == "__main__":
    sys.exit(main())
