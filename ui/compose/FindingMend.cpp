// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/FindingMend.h"

#include "core/email/TokenRegistry.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::FindingMend)
};

/// The name of a token inside a sentence.
QString inSentence(const QString &token)
{
    const QString label = TokenRegistry::label(token);
    return QLocale().toLower(label.left(1)) + label.mid(1);
}

QString wordsOf(const Finding &finding)
{
    const QString &mend = finding.mend;
    if (mend == QLatin1String("edit-contact"))
        return Words::tr("Add %1", "a missing value").arg(inSentence(finding.token));
    if (mend == QLatin1String("remove-recipients"))
        return Words::tr("Remove %n recipient(s)", nullptr, static_cast<int>(finding.recipients.size()));
    if (mend == QLatin1String("edit-account"))
        return Words::tr("Open account");
    if (mend == QLatin1String("choose-recipients"))
        return Words::tr("Choose recipients");
    if (mend == QLatin1String("edit-link"))
        return Words::tr("Change link…");
    if (mend == QLatin1String("show-changes"))
        return Words::tr("Show changes…");
    if (mend == QLatin1String("open-mail-settings") || mend == QLatin1String("open-organisation-settings"))
        return Words::tr("Open Settings");
    return {};
}

} // namespace

QList<FindingMend> mendsOf(const Finding &finding)
{
    QList<FindingMend> mends;
    const QString words = wordsOf(finding);
    if (!words.isEmpty())
        mends.append({finding.mend, words});
    if (finding.id == QLatin1String("token-missing"))
        mends.append({QStringLiteral("set-fallback"), Words::tr("Set fallback…"), !mends.isEmpty()});
    if (finding.id == QLatin1String("token-fallback"))
        mends.append({QStringLiteral("keep"), Words::tr("Keep “%1”").arg(finding.fallback), true});
    return mends;
}

} // namespace waymark
