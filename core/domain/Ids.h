// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Uid.h"

namespace waymark {

struct AccountTag
{
    static constexpr const char *prefix = "acc";
};
struct ContactTag
{
    static constexpr const char *prefix = "con";
};
struct CtaTag
{
    static constexpr const char *prefix = "cta";
};
struct TaskTag
{
    static constexpr const char *prefix = "tsk";
};
struct PlaybookTag
{
    static constexpr const char *prefix = "pbk";
};
struct TemplateTag
{
    static constexpr const char *prefix = "tpl";
};
struct DraftTag
{
    static constexpr const char *prefix = "drf";
};
struct SubmissionTag
{
    static constexpr const char *prefix = "sub";
};
struct DeliveryTag
{
    static constexpr const char *prefix = "dlv";
};
struct ActivityTag
{
    static constexpr const char *prefix = "act";
};
struct UserTag
{
    static constexpr const char *prefix = "usr";
};
struct OrganisationTag
{
    static constexpr const char *prefix = "org";
};

using AccountId = Id<AccountTag>;
using ContactId = Id<ContactTag>;
using CtaId = Id<CtaTag>;
using TaskId = Id<TaskTag>;
/// Playbooks and templates of the built-in library keep the library's own ids ("onboarding-self-managed").
using PlaybookId = Id<PlaybookTag>;
using TemplateId = Id<TemplateTag>;
using DraftId = Id<DraftTag>;
using SubmissionId = Id<SubmissionTag>;
using DeliveryId = Id<DeliveryTag>;
using ActivityId = Id<ActivityTag>;
using UserId = Id<UserTag>;
using OrganisationId = Id<OrganisationTag>;

} // namespace waymark
