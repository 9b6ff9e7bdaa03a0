// SPDX-License-Identifier: EUPL-1.2
#include "cli/command.hpp"

namespace utlys {

// One file each, named after what is typed.
extern const Command init_command, board_command, list_command, show_command, next_command, history_command,
    tick_command, people_add_command, people_list_command, profile_check_command, profile_diff_command,
    profile_adopt_command, profile_move_command, plan_items_command, plan_consultation_command, plan_diff_command,
    plan_money_command, plan_follow_up_command, plan_wheel_command, action_plan_status_command, calendar_command,
    forecast_command, publish_timetable_command, publish_operations_command, lesson_list_command,
    lesson_pending_command, lesson_trace_command, lesson_unused_command, rank_command, document_add_command,
    document_get_command, document_list_command, document_tidy_command, workflow_list_command, workflow_show_command,
    workflow_roles_command, workflow_diagram_command, reference_command, audit_verify_command, audit_checkpoint_command,
    audit_export_command, register_rotate_key_command, upgrade_command, demo_command, audit_who_command,
    report_audit_command, audit_log_command, people_erase_command, retention_list_command, audit_prove_command,
    backup_make_command, backup_restore_command, register_accept_restored_command;

namespace {

// clang-format off
constexpr const Command* all[]{
    &init_command,
    &board_command,
    &list_command,
    &show_command,
    &next_command,
    &history_command,
    &tick_command,
    &people_add_command,
    &people_list_command,
    &people_erase_command,
    &profile_check_command,
    &profile_diff_command,
    &profile_adopt_command,
    &profile_move_command,
    &plan_items_command,
    &plan_consultation_command,
    &plan_diff_command,
    &plan_money_command,
    &plan_follow_up_command,
    &plan_wheel_command,
    &action_plan_status_command,
    &calendar_command,
    &forecast_command,
    &publish_timetable_command,
    &publish_operations_command,
    &lesson_list_command,
    &lesson_pending_command,
    &lesson_trace_command,
    &lesson_unused_command,
    &rank_command,
    &document_add_command,
    &document_get_command,
    &document_list_command,
    &document_tidy_command,
    &retention_list_command,
    &workflow_list_command,
    &workflow_show_command,
    &workflow_roles_command,
    &workflow_diagram_command,
    &reference_command,
    &report_audit_command,
    &audit_log_command,
    &audit_verify_command,
    &audit_checkpoint_command,
    &audit_who_command,
    &audit_export_command,
    &audit_prove_command,
    &backup_make_command,
    &backup_restore_command,
    &register_rotate_key_command,
    &register_accept_restored_command,
    &upgrade_command,
    &demo_command,
};
// clang-format on

}  // namespace

std::span<const Command* const> hand_written() {
  return all;
}

}  // namespace utlys
