// SPDX-License-Identifier: EUPL-1.2
// The sections of the auditor's file, one file each. What a section has not, it names.
#pragma once
#include "workflows/audit_file/material.hpp"

namespace utlys::audit_file {

void add_call(AuditFile&, const Material&);
void add_documents(AuditFile&, const Material&);
void add_decisions(AuditFile&, const Material&);
void add_declarations(AuditFile&, const Material&);
void add_tests(AuditFile&, const Material&);
void add_remarks(AuditFile&, const Material&);
void add_money(AuditFile&, const Material&);
void add_days(AuditFile&, const Material&);

}  // namespace utlys::audit_file
