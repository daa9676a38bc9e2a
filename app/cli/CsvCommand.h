// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "app/cli/PlainCommand.h"
#include "core/domain/ImportKind.h"

namespace waymark {

/// A command that is there for contacts and for accounts: "contacts finish", "accounts finish".
class CsvCommand : public PlainCommand
{
public:
    explicit CsvCommand(ImportKind kind) : m_kind(kind) {}

    QString name() const override { return importKindName(m_kind) + QLatin1Char(' ') + verb(); }

protected:
    ImportKind kind() const { return m_kind; }
    bool isOfContacts() const { return m_kind == ImportKind::Contacts; }
    /// The second word of its name.
    virtual QString verb() const = 0;

private:
    ImportKind m_kind;
};

} // namespace waymark
