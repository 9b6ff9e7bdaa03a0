# SPDX-License-Identifier: EUPL-1.2
"""Somebody who has a key of their own, and writes whatever log, checkpoint and proof they like. Written anew, from
RFC 6962 section 2.1, so that neither the program nor the script is its own judge."""
import base64
import hashlib
import json

import libcrypto


def canonical(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def b64(raw):
    return base64.b64encode(raw).decode()


def leaf(entry):
    return hashlib.sha256(b"\0" + entry.encode()).digest()


def node(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


def split(count):
    return 1 << (count - 1).bit_length() - 1


def root(leaves):
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    k = split(len(leaves))
    return node(root(leaves[:k]), root(leaves[k:]))


def path(m, leaves):  # PATH(m, D[n])
    if len(leaves) == 1:
        return []
    k = split(len(leaves))
    return path(m, leaves[:k]) + [root(leaves[k:])] if m < k else path(m - k, leaves[k:]) + [root(leaves[:k])]


def subproof(m, leaves, whole=True):  # SUBPROOF(m, D[n], b)
    if m == len(leaves):
        return [] if whole else [root(leaves)]
    k = split(len(leaves))
    if m <= k:
        return subproof(m, leaves[:k], whole) + [root(leaves[k:])]
    return subproof(m - k, leaves[k:], False) + [root(leaves[:k])]


class Forger:
    def __init__(self, name="utlys/forged", algorithm=b"\1", seed=b"f" * 32):
        self.name, self.seed = name, seed
        raw = algorithm + libcrypto.public_key(seed)
        self.id = hashlib.sha256(name.encode() + b"\n" + raw).digest()[:4]
        self.key = f"{name}+{self.id.hex()}+{b64(raw)}"

    def note(self, body):
        return f"{body}\n— {self.name} {b64(self.id + libcrypto.sign(self.seed, body.encode()))}\n"

    def checkpoint(self, size, top, origin=None):
        return self.note(f"{origin or self.name}\n{size}\n{b64(top)}\n")

    def entry(self, seq, **other):
        return canonical({"case": "A", "log": self.name, "rev": seq, "seq": seq, **other})

    def file(self, kind, checkpoint, **members):
        value = {"checkpoint": checkpoint, "format": "utlys-proof/1", "key_to_compare": self.key, "kind": kind}
        return (canonical({**value, **members}) + "\n").encode()

    def inclusion(self, entries, index, **members):
        leaves = [leaf(entry) for entry in entries]
        given = {"entry": entries[index], "index": index, "proof": [b64(h) for h in path(index, leaves)],
                 "checkpoint": self.checkpoint(len(entries), root(leaves)), **members}
        return self.file("inclusion", **given)

    def case(self, entries, order, case="A"):
        leaves = [leaf(entry) for entry in entries]
        parts = [{"entry": entries[i], "index": i, "proof": [b64(h) for h in path(i, leaves)]} for i in order]
        return self.file("case", self.checkpoint(len(entries), root(leaves)), case=case, entries=parts)

    def consistency(self, earlier, later, proof):
        return self.file("consistency", later, earlier=earlier, earlier_key_to_compare=self.key,
                         proof=[b64(h) for h in proof])
