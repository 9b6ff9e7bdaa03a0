# SPDX-License-Identifier: EUPL-1.2
"""Ways to spoil a proof. Each takes a random source and proofs, and gives the bytes of one that is not the original."""
import base64
import copy
import json
import re

import forger


def flip(r, data, _):
    at = r.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << r.randrange(8)]) + data[at + 1:]


def delete(r, data, _):
    at = r.randrange(len(data))
    return data[:at] + data[at + r.choice((1, 1, 1, 2, 7)):]


def insert(r, data, _):
    at = r.randrange(len(data) + 1)
    return data[:at] + bytes([r.choice(b" \n\t\",0A=+\\\xe2") if r.random() < .5 else r.randrange(256)]) + data[at:]


def swap(r, data, _):
    a, b = sorted((r.randrange(len(data)), r.randrange(len(data))))
    return data[:a] + data[b:b + 1] + data[a + 1:b] + data[a:a + 1] + data[b + 1:] if a < b else data


def repeat(r, data, _):
    at, length = r.randrange(len(data)), r.choice((1, 2, 47, 100))
    return data[:at] + data[at:at + length] * 2 + data[at + length:]


def base64_letter(r, data, _):
    text = r.choice(list(re.finditer(rb"[A-Za-z0-9+/]{43}=?", data)))
    at = r.choice((r.randrange(text.start(), text.end()), text.end() - 2))  # the last letter has bits that say nothing
    return data[:at] + bytes([r.choice(b"ABCXYZabcxyz0189+/=-_")]) + data[at + 1:]


def spelling(r, data, _):
    """The same value, spelt otherwise: only the canonical form refuses it."""
    value = json.loads(data)
    return r.choice((
        lambda: json.dumps(value, sort_keys=True, ensure_ascii=False).encode() + b"\n",
        lambda: json.dumps(value, sort_keys=True, separators=(",", ":")).encode() + b"\n",
        lambda: data[:-1], lambda: data + b"\n", lambda: b"\xef\xbb\xbf" + data, lambda: data[:-1] + b"\r\n",
        lambda: data.replace(b'"kind"', rb'"\u006bind"'), lambda: data.replace(b'"format":', b'"format":"x","format":'),
        lambda: json.dumps(dict(reversed(value.items())), ensure_ascii=False, separators=(",", ":")).encode() + b"\n",
    ))()


def of_json(change):
    def mutate(r, data, others):
        value = json.loads(data)
        part = r.choice(value["entries"]) if "entries" in value else value
        change(r, value, part, others)
        return (forger.canonical(value) + "\n").encode()
    mutate.__name__ = change.__name__
    return mutate


def near(r, number):
    return r.choice((number + 1, number - 1, number + 256, number * 2, number ^ 1 << r.randrange(12), -number - 1, 0,
                     2**53, 2**64))


@of_json
def index(r, _, part, __):
    part["index"] = near(r, part.get("index", 0))


def change_line(r, value, line, change):
    name = r.choice([n for n in ("checkpoint", "earlier") if n in value])
    lines = value[name].split("\n")
    lines[line] = change(lines[line])
    value[name] = "\n".join(lines)


@of_json
def size(r, value, _, __):
    change_line(r, value, 1, lambda text: r.choice(("0", "", "+", "")) + text if r.random() < .1
                else str(near(r, int(text))))


def flipped(r, text):
    raw = bytearray(base64.b64decode(text))
    raw[r.randrange(len(raw))] ^= 1 << r.randrange(8)
    return forger.b64(bytes(raw))


@of_json
def root(r, value, _, __):
    change_line(r, value, 2, lambda text: flipped(r, text))


@of_json
def origin(r, value, _, __):
    change_line(r, value, 0, lambda text: r.choice((text + "x", text[:-1], "utlys/forged", text.upper())))


@of_json
def signature(r, value, _, __):
    change_line(r, value, -2, lambda line: line.rpartition(" ")[0] + " " + flipped(r, line.rpartition(" ")[2]))


@of_json
def signature_lines(r, value, _, __):
    name = r.choice([n for n in ("checkpoint", "earlier") if n in value])
    body, _, last = value[name].rpartition("\n\n")
    value[name] = r.choice((f"{body}\n\n{last}{last}", f"{body}\n\n", body + "\n", f"{body}\nextension\n\n{last}",
                            f"{body}\n\n" + last.replace("—", "-")))


@of_json
def key(r, value, _, __):
    name = r.choice([n for n in value if n.endswith("key_to_compare")])
    label, id_, raw = value[name].split("+", 2)
    stranger = forger.Forger(label, seed=bytes([r.randrange(256)]) * 32)
    value[name] = r.choice((stranger.key, f"{label}+{stranger.id.hex()}+{raw}", f"{label}+{id_}+{flipped(r, raw)}",
                            f"{label}x+{id_}+{raw}", f"{label}+{id_.upper()}+{raw}x"))


def hashes_changed(r, proof, more):
    at, to = r.randrange(len(proof)), r.randrange(len(proof))
    way = r.randrange(6)
    if way == 0:
        del proof[at]
    elif way == 1:
        proof.insert(to, proof[at])
    elif way == 2:
        proof[at], proof[to] = proof[to], proof[at]
    elif way == 3:
        proof[at] = flipped(r, proof[at])
    elif way == 4:
        proof.insert(r.randrange(len(proof) + 1), forger.b64(r.randbytes(32)))
    else:
        proof[at] = r.choice((more, None, 5, "", proof[at][:-4], [proof[at]]))


@of_json
def hashes(r, value, part, _):
    hashes_changed(r, part.get("proof") or value["proof"], value["checkpoint"].split("\n")[2])


@of_json
def entry(r, value, part, _):
    """Still canonical JSON, of the same place: only the tree can tell."""
    if "entry" not in part:
        return
    said = json.loads(part["entry"])
    name = r.choice([n for n in said if isinstance(said[n], str)])
    text = said[name] or "x"
    at = r.randrange(len(text))
    said[name] = text[:at] + r.choice("abcxyzåäö019 ") + text[at + 1:]
    part["entry"] = forger.canonical(said) if r.random() < .8 else part["entry"] + " "


@of_json
def members(r, value, part, _):
    target = r.choice((value, part))
    name = r.choice(list(target))
    way = r.randrange(4)
    if way == 0:
        del target[name]
    elif way == 1:
        target[name + "2"] = target[name]
    elif way == 2:
        target[name] = r.choice((None, True, 0, "", [], {}, "utlys-proof/2", "case", "inclusion", "consistency"))
    else:
        target[r.choice(("trusted", "note", ""))] = True


@of_json
def places(r, value, part, _):
    """Entries of a case changed with each other, repeated or left out; not the last: without it the proof says less."""
    parts = value.get("entries")
    if not parts or len(parts) < 3:
        return
    a, b = r.sample(range(len(parts) - 1), 2)
    way = r.randrange(5)
    if way == 0:
        parts[a], parts[b] = parts[b], parts[a]
    elif way == 1:
        parts.insert(a, copy.deepcopy(parts[b]))
    elif way == 2:
        del parts[a]
    else:
        name = ("entry", "proof", "index")[r.randrange(3)]
        parts[a][name], parts[b][name] = parts[b][name], parts[a][name]


@of_json
def from_another(r, value, part, others):
    """What is true elsewhere, put in here."""
    other = json.loads(r.choice(others))
    other_part = r.choice(other["entries"]) if "entries" in other else other
    for target, source in r.choice((((value, other),), ((part, other_part),), ((part, other_part), (value, other)))):
        shared = [n for n in target if n in source and n not in ("format", "entries") and target[n] != source[n]]
        if shared:
            name = r.choice(shared)
            target[name] = source[name]


ALL = (flip, delete, insert, swap, repeat, base64_letter, spelling, index, size, root, origin, signature,
       signature_lines, key, hashes, entry, members, places, from_another)
