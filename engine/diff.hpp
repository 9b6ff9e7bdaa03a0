// SPDX-License-Identifier: EUPL-1.2
// The difference between two described values as a JSON Patch (RFC 6902). Beyond the RFC, every remove and replace
// carries the old value as "was", so that history shows before and after and a patch can be undone.
#pragma once
#include "engine/document.hpp"

namespace utlys {

class PatchWriter {
 public:
  PatchWriter() { text_.reserve(usual_size); }
  template <class T>
  void add(const T& value) {
    open("add");
    json::plain_key(text_, "value");
    to_json(text_, value);
    text_ += '}';
  }
  template <class T>
  void remove(const T& was) {
    open("remove");
    json::plain_key(text_, "was");
    to_json(text_, was);
    text_ += '}';
  }
  template <class T>
  void replace(const T& was, const T& value) {
    open("replace");
    json::plain_key(text_, "value");
    to_json(text_, value);
    json::plain_key(text_, "was");
    to_json(text_, was);
    text_ += '}';
  }
  // Runs `inside` with one more JSON Pointer token (RFC 6901) on the path.
  template <class F>
  void under(std::string_view token, F inside) {
    const auto keep = path_.size();
    path_ += '/';
    for (char c : token) {
      if (c == '~')
        path_ += "~0";
      else if (c == '/')
        path_ += "~1";
      else
        path_ += c;
    }
    inside();
    path_.resize(keep);
  }
  std::string take() && { return std::move(text_ += ']'); }

 private:
  void open(std::string_view op) {
    if (text_.size() > 1) text_ += ',';
    text_ += '{';
    json::plain_key(text_, "op");
    json::write(text_, op);
    json::plain_key(text_, "path");
    json::write(text_, std::string_view(path_));
  }
  std::string text_ = "[";
  std::string path_;
};

template <class T>
void diff_present(PatchWriter& out, const T& before, const T& after);

template <class T>
void diff_member(PatchWriter& out, std::string_view name, const T& was, const T& now) {
  if (was == now) return;
  out.under(name, [&] {
    if (is_default(was))
      out.add(now);
    else if (is_default(now))
      out.remove(was);
    else
      diff_present(out, was, now);
  });
}

template <Described T>
void diff_members(PatchWriter& out, const T& before, const T& after) {
  mp::mp_for_each<sorted_members<T>>(
      [&](auto member) { diff_member(out, member.name, before.*member.pointer, after.*member.pointer); });
}

template <class T>
void diff_map(PatchWriter& out, const std::map<std::string, T>& before, const std::map<std::string, T>& after) {
  for (const auto& [key, was] : before) {
    const auto now = after.find(key);
    if (now == after.end())
      out.under(key, [&, &gone = was] { out.remove(gone); });
    else if (!(was == now->second))
      out.under(key, [&, &old = was] { diff_present(out, old, now->second); });
  }
  for (const auto& [key, now] : after)
    if (!before.contains(key)) out.under(key, [&, &fresh = now] { out.add(fresh); });
}

// REQUIRES: both stand in their documents, and differ.
template <class T>
void diff_present(PatchWriter& out, const T& before, const T& after) {
  if constexpr (is_optional<T>)
    diff_present(out, *before, *after);
  else if constexpr (is_map<T>)
    diff_map(out, before, after);
  else if constexpr (Described<T>)
    diff_members(out, before, after);
  else
    out.replace(before, after);
}

// Of two documents whose facts are at hand typed: what their envelopes hold of the facts is not looked at.
template <Described F>
std::string diff(const Envelope& before, const F& facts_before, const Envelope& after, const F& facts_after) {
  PatchWriter out;
  mp::mp_for_each<sorted_members<Envelope>>([&](auto member) {
    if constexpr (std::is_same_v<decltype(member.pointer), const decltype(&Envelope::facts)>)
      diff_member(out, member.name, facts_before, facts_after);
    else
      diff_member(out, member.name, before.*member.pointer, after.*member.pointer);
  });
  return std::move(out).take();
}

template <Described T>
std::string diff(const T& before, const T& after) {
  PatchWriter out;
  diff_members(out, before, after);
  return std::move(out).take();
}

}  // namespace utlys
