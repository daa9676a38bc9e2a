// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/work/DraftVersion.h"
#include "ui/widgets/Formats.h"

#include <QCoreApplication>

namespace waymark {

/// What is said about a version of an email.
class VersionWords
{
    Q_DECLARE_TR_FUNCTIONS(waymark::VersionWords)
public:
    explicit VersionWords(const QDateTime &now) : m_now(now) {}

    /// Its name, or when it was saved.
    QString title(const DraftVersion &version) const;
    /// "Wed 18 Nov, 10:41"
    QString when(const DraftVersion &version) const;
    /// What was changed in it, in a few words: "Subject, 2 blocks".
    static QString changes(const DraftVersion &version);
    /// Who saved it and what they changed.
    static QString second(const DraftVersion &version);
    /// All of it, for a screen reader.
    QString spoken(const DraftVersion &version) const;
    /// Why it was kept, as a sentence; empty for the present one.
    static QString reason(const DraftVersion &version);

private:
    QDateTime m_now;
};

} // namespace waymark
