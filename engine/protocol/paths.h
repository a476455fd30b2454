// SPDX-License-Identifier: GPL-3.0-or-later
//
// The names of znodes (PathUtils; protocol.md section 8).
#pragma once

#include <string>
#include <string_view>

namespace zablab {

// The nodes that ZooKeeper keeps for itself; they cannot be deleted (DataTree.isSpecialPath).
inline constexpr const char *kConfigPath = "/zookeeper/config";
bool isSpecialPath(std::string_view path);

// The parent of "/a/b" is "/a", of "/a" is "/". A path starts with "/", has no empty part and no trailing "/",
// and only characters that PathUtils.validatePath lets through.
std::string parentPath(const std::string &path);
bool validPath(const std::string &path);

} // namespace zablab
