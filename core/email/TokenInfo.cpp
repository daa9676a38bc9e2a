// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/TokenInfo.h"

#include <QCoreApplication>

namespace waymark {

namespace {

QString translated(const char *source)
{
    return source ? QCoreApplication::translate("waymark::Tokens", source) : QString();
}

const char *groupSource(TokenGroup group)
{
    switch (group) {
    case TokenGroup::Contact:
        return QT_TRANSLATE_NOOP("waymark::Tokens", "Contact");
    case TokenGroup::Account:
        return QT_TRANSLATE_NOOP("waymark::Tokens", "Account");
    case TokenGroup::TechnicalAccountManager:
        return QT_TRANSLATE_NOOP("waymark::Tokens", "Technical Account Manager");
    case TokenGroup::AccountOwner:
        return QT_TRANSLATE_NOOP("waymark::Tokens", "Account owner");
    case TokenGroup::Organisation:
        return QT_TRANSLATE_NOOP("waymark::Tokens", "Organisation");
    case TokenGroup::Program:
        return QT_TRANSLATE_NOOP("waymark::Tokens", "Program");
    case TokenGroup::Dates:
        return QT_TRANSLATE_NOOP("waymark::Tokens", "Dates");
    case TokenGroup::Links:
        return QT_TRANSLATE_NOOP("waymark::Tokens", "Links");
    }
    return nullptr;
}

} // namespace

QString TokenInfo::label() const
{
    return translated(labelSource);
}

QString TokenInfo::example() const
{
    return translated(exampleSource);
}

QString tokenGroupLabel(TokenGroup group)
{
    return translated(groupSource(group));
}

} // namespace waymark
