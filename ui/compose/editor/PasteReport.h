// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QCoreApplication>
#include <QString>

class QJsonObject;

namespace waymark {

/// Words what a paste could not keep.
class PasteReport
{
    Q_DECLARE_TR_FUNCTIONS(waymark::PasteReport)

public:
    /// One sentence for the counts that the page gives by kind (`resources/editor/src/paste/dropped.ts`);
    /// empty when nothing worth a word was left out.
    static QString sentence(const QJsonObject &counts);
};

} // namespace waymark
