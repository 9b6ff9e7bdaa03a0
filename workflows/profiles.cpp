// SPDX-License-Identifier: EUPL-1.2
#include "workflows/profiles.hpp"

namespace utlys {

// profiles/*.toml, embedded
// clang-format off
extern const std::string_view
    profile_stockholm_binding, profile_stockholm_advisory,
    profile_vastsverige_binding, profile_vastsverige_advisory,
    profile_ostra_mellansverige_binding, profile_ostra_mellansverige_advisory,
    profile_mellersta_norrland_binding, profile_mellersta_norrland_advisory,
    profile_ovre_norrland_binding, profile_ovre_norrland_advisory,
    profile_norra_mellansverige_binding, profile_norra_mellansverige_advisory,
    profile_smaland_oarna_binding, profile_smaland_oarna_advisory,
    profile_sydsverige_binding, profile_sydsverige_advisory;
// clang-format on

std::span<const ShippedProfile> shipped_profiles() {
  // clang-format off
  static const ShippedProfile all[]{
      {"stockholm",           "stockholm-binding@1",            profile_stockholm_binding},
      {"stockholm",           "stockholm-advisory@1",           profile_stockholm_advisory},
      {"vastsverige",         "vastsverige-binding@1",          profile_vastsverige_binding},
      {"vastsverige",         "vastsverige-advisory@1",         profile_vastsverige_advisory},
      {"ostra_mellansverige", "ostra_mellansverige-binding@1",  profile_ostra_mellansverige_binding},
      {"ostra_mellansverige", "ostra_mellansverige-advisory@1", profile_ostra_mellansverige_advisory},
      {"mellersta_norrland",  "mellersta_norrland-binding@1",   profile_mellersta_norrland_binding},
      {"mellersta_norrland",  "mellersta_norrland-advisory@1",  profile_mellersta_norrland_advisory},
      {"ovre_norrland",       "ovre_norrland-binding@1",        profile_ovre_norrland_binding},
      {"ovre_norrland",       "ovre_norrland-advisory@1",       profile_ovre_norrland_advisory},
      {"norra_mellansverige", "norra_mellansverige-binding@1",  profile_norra_mellansverige_binding},
      {"norra_mellansverige", "norra_mellansverige-advisory@1", profile_norra_mellansverige_advisory},
      {"smaland_oarna",       "smaland_oarna-binding@1",        profile_smaland_oarna_binding},
      {"smaland_oarna",       "smaland_oarna-advisory@1",       profile_smaland_oarna_advisory},
      {"sydsverige",          "sydsverige-binding@1",           profile_sydsverige_binding},
      {"sydsverige",          "sydsverige-advisory@1",          profile_sydsverige_advisory},
  };
  // clang-format on
  return all;
}

}  // namespace utlys
