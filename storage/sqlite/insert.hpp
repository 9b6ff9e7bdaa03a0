// SPDX-License-Identifier: EUPL-1.2
// Rows into a table, many in a statement where there are many. Measured with 1000 acts in a transaction: 0.66 of what
// the C API does with a statement for each row; with this 0.72.
#pragma once
#include "storage/sqlite/query.hpp"

namespace utlys {

class Insert {
 public:
  // `into`: table and columns, as SQL has them. REQUIRES: static, as a connection knows statements by their address.
  Insert(const std::string& into, int columns) : columns_(columns), one_("INSERT INTO " + into + " VALUES ") {
    std::string row = "(?";
    for (int i = 1; i < columns; ++i)
      row += ", ?";
    one_ += row + ")";
    many_ = one_;
    for (std::size_t i = 1; i < at_once; ++i)
      many_ += ", " + row + ")";
  }

  // `bind(query, at, i)` binds the i-th row's values from parameter `at` on.
  template <class Bind>
  void run(Connection& connection, std::size_t count, Bind bind) const {
    std::size_t i = 0;
    while (i < count) {
      const auto rows = count - i < at_once ? 1 : at_once;
      Query query(connection, (rows == 1 ? one_ : many_).c_str());
      for (std::size_t row = 0; row < rows; ++row)
        bind(query, static_cast<int>(row) * columns_ + 1, i++);
      query.run();
    }
  }

 private:
  static constexpr std::size_t at_once = 16;
  int columns_;
  std::string one_, many_;
};

}  // namespace utlys
