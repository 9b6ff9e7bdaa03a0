// SPDX-License-Identifier: EUPL-1.2
#include "workflows/catalogue.hpp"

namespace utlys {

// One line a workflow; the definitions stand in each folder's table.cpp.
namespace call {
extern const Workflow workflow;
}
namespace application {
extern const Workflow workflow;
}
namespace lesson {
extern const Workflow workflow;
}
namespace annual_plan {
extern const Workflow workflow;
}
namespace action_plan {
extern const Workflow workflow;
}
namespace referral {
extern const Workflow workflow;
}
namespace watch {
extern const Workflow workflow;
}
namespace declaration {
extern const Workflow workflow;
}
namespace document {
extern const Workflow workflow;
}
namespace body {
extern const Workflow workflow;
}
namespace meeting {
extern const Workflow workflow;
}
namespace criteria {
extern const Workflow workflow;
}
namespace publication {
extern const Workflow workflow;
}
namespace person {
extern const Workflow workflow;
}
namespace profile {
extern const Workflow workflow;
}
namespace register_ {
extern const Workflow workflow;
}

const Catalogue& all_workflows() {
  static constexpr const Workflow* all[]{
      &call::workflow,        &application::workflow, &annual_plan::workflow, &action_plan::workflow,
      &referral::workflow,    &lesson::workflow,      &meeting::workflow,     &declaration::workflow,
      &document::workflow,    &watch::workflow,       &body::workflow,        &criteria::workflow,
      &publication::workflow, &person::workflow,      &profile::workflow,     &register_::workflow};
  static constexpr Catalogue catalogue{all};
  return catalogue;
}

}  // namespace utlys
