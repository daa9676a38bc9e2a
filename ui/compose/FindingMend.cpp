// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/compose/FindingMend.h"

#include "core/email/TokenRegistry.h"
#include "core/email/checks/Mends.h"

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

/// The words for what changes the texts by itself (Mends).
QString automaticWords(const Finding &finding)
{
    const QString &mend = finding.mend;
    if (mend == QLatin1String("use-https"))
        return Words::tr("Use https");
    if (mend == QLatin1String("use-new-address"))
        return Words::tr("Update link");
    if (mend == QLatin1String("remove-link"))
        return Words::tr("Remove link");
    if (mend == QLatin1String("remove-block"))
        return finding.id == QLatin1String("button-empty") ? Words::tr("Remove button")
                                                           : Words::tr("Remove image");
    if (mend == QLatin1String("remove-token"))
        return Words::tr("Remove token");
    if (mend == QLatin1String("correct-words"))
        return Words::tr("Correct spelling");
    if (mend == QLatin1String("level-heading"))
        return Words::tr("Raise heading");
    return mend == QLatin1String("make-links") ? Words::tr("Make links of the others") : QString();
}

QString wordsOf(const Finding &finding)
{
    const QString &mend = finding.mend;
    if (mend == QLatin1String("edit-contact"))
        return Words::tr("Add %1", "a missing value").arg(inSentence(finding.token));
    if (mend == QLatin1String("remove-recipients"))
        return Words::tr("Remove %Ln recipient(s)", nullptr, static_cast<int>(finding.recipients.size()));
    if (mend == QLatin1String("edit-account"))
        return Words::tr("Open account");
    if (mend == QLatin1String("choose-recipients"))
        return Words::tr("Choose recipients");
    if (mend == QLatin1String("edit-link"))
        return Words::tr("Change link…");
    if (mend == QLatin1String("edit-image"))
        return Words::tr("Change image…");
    if (mend == QLatin1String("try-links"))
        return Words::tr("Try links");
    if (mend == QLatin1String("show-changes"))
        return Words::tr("Show changes…");
    if (mend == QLatin1String("open-mail-settings") || mend == QLatin1String("open-organisation-settings"))
        return Words::tr("Open Settings");
    return automaticWords(finding);
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

std::optional<DraftTexts> mendedTexts(const DraftTexts &texts, const Finding &finding)
{
    const auto subject = LineDocument::fromJson(texts.subject);
    const auto preheader = LineDocument::fromJson(texts.preheader);
    const auto body = Document::fromJson(texts.body);
    if (!subject || !preheader || !body)
        return {};
    EmailSource source;
    source.subject = *subject;
    source.preheader = *preheader;
    source.body = *body;
    source = Mends::apply(finding, source);
    return DraftTexts{source.subject.toJson(), source.preheader.toJson(), source.body.toJson()};
}

} // namespace waymark
