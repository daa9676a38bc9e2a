// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/base/Result.h"
#include "core/domain/EmailTemplate.h"

namespace waymark {

class Connection;
class WriteTransaction;

/// Email templates, of the built-in library and others.
class TemplateRepository
{
public:
    static Result<EmailTemplate> find(Connection &connection, const TemplateId &id);
    /// By name; withdrawn ones too.
    static Result<QList<EmailTemplate>> list(Connection &connection);
    static Result<void> save(WriteTransaction &transaction, const EmailTemplate &emailTemplate);
};

} // namespace waymark
