// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include "core/email/MergeValues.h"
#include "core/email/render/EmailWords.h"

#include <QLocale>
#include <QString>

namespace waymark {

/// Writes values out in an email's language. Never asks what language or time zone the process has.
class ValueFormat
{
public:
    /// `language` is BCP 47; an unknown one is taken for English.
    explicit ValueFormat(const QString &language);

    /// The value as text; empty for std::monostate. An instant is the day that it is in `zone`. Line ends
    /// are kept ('\n') where `multiLine` is set, and are spaces elsewhere.
    QString format(const MergeValue &value, const QTimeZone &zone, bool multiLine) const;

    const QLocale &locale() const { return m_locale; }
    const EmailWords &words() const { return m_words; }

private:
    QString money(const Money &value) const;

    QLocale m_locale;
    QString m_dateFormat;
    EmailWords m_words;
};

} // namespace waymark
