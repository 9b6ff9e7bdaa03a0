// SPDX-License-Identifier: EUPL-1.2
#include "storage/sqlite/network.hpp"

#include <sys/vfs.h>

#include <cstdint>

namespace utlys {
namespace {

struct FileSystem {
  std::uint32_t magic;
  const char* name;
};
// linux/magic.h, and fs/smb/client for those it leaves out.
const FileSystem not_local[]{
    {0x6969, "NFS"},      {0x517B, "SMB"},    {0xFF534D42, "CIFS"}, {0xFE534D42, "SMB 2"}, {0x65735546, "FUSE"},
    {0x00C36400, "Ceph"}, {0x01021997, "9P"}, {0x5346414F, "AFS"},  {0x73757245, "Coda"},
};

}  // namespace

std::string network_warning(long file_system) {
  for (const auto& known : not_local)
    if (known.magic == static_cast<std::uint32_t>(file_system))
      return std::string("The register lies on ") + known.name +
             ", which may not lock files reliably: two writers could damage it. Keep it on a local disk.";
  return {};
}

std::string network_warning(const std::string& path) {
  struct statfs about {};
  if (::statfs(path.c_str(), &about) != 0) return {};
  return network_warning(static_cast<long>(about.f_type));
}

}  // namespace utlys
