// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/OptOutColumn.h"

#include "core/contacts/UsualColumnNames.h"

#include <QList>
#include <QStringList>

#include <algorithm>

namespace waymark {

namespace {

/// The words of a name, folded: "HasOptedOut (all)" has "has", "opted", "out" and "all".
QStringList wordsOf(const QString &name)
{
    // Salesforce's fields of one's own.
    const QString own = name.endsWith(QLatin1String("__c"), Qt::CaseInsensitive) ? name.chopped(3) : name;
    QStringList words{QString()};
    for (const QChar letter : own) {
        const bool isPart = letter.isLetterOrNumber() || letter.isMark();
        const bool begins = letter.isUpper() && !words.last().isEmpty() && words.last().back().isLower();
        if (!isPart || begins)
            words.append(QString());
        if (isPart)
            words.last() += letter;
    }
    std::ranges::transform(words, words.begin(), foldedColumnName);
    words.removeAll(QString());
    return words;
}

QList<QStringList> phrases(const char16_t *list)
{
    QList<QStringList> result;
    const QStringList texts = QString::fromUtf16(list).split(u',');
    for (const QString &text : texts)
        result.append(wordsOf(text));
    return result;
}

/// What says it in words of its own.
const QList<QStringList> &saying()
{
    static const auto list = phrases(
        u"opt out,opted out,optout,optedout,unsubscribed,unsubscribe,do not email,do not mail,do not contact,"
        u"abgemeldet,abbestellt,keine e-mail,keine e-mails,kein newsletter,désabonné,désinscrit,"
        u"disiscritto,descadastrado,no enviar,afgemeld,uitgeschreven,wypisany,odhlášen,отписан,配信停止,"
        u"オプトアウト,退订");
    return list;
}

/// Beginnings of words that have to do with it, whatever follows.
const QStringList &beginnings()
{
    static const QStringList list = [] {
        QStringList words = QString::fromUtf16(u"unsubscri,optout,optedout,abmeld,abbestell,désabonn,"
                                               u"désinscri,disiscri,descadastr,afgemeld,uitgeschreven,"
                                               u"wypisan,odhlášen,отписа,配信停止,オプトアウト,退订")
                                .split(u',');
        std::ranges::transform(words, words.begin(), foldedColumnName);
        return words;
    }();
    return list;
}

/// Words beside it that change nothing of what it says.
const QStringList &besides()
{
    static const QStringList list =
        QStringLiteral("has have is was been of from for to by the all any email emails e mail mails "
                       "mailing mailings marketing newsletter newsletters global globally contact person "
                       "customer communication communications flag vom von fur allen dem den")
            .split(u' ');
    return list;
}

/// The words but for those of the first phrase that is among them; the same number where none is.
QStringList without(const QStringList &words, const QList<QStringList> &phrases)
{
    for (const QStringList &phrase : phrases) {
        const auto place = std::ranges::search(words, phrase);
        if (place.empty())
            continue;
        return QStringList(words.begin(), place.begin()) + QStringList(place.end(), words.end());
    }
    return words;
}

} // namespace

bool mayTellOptOut(const QString &column)
{
    const QStringList words = wordsOf(column);
    if (without(words, saying()).size() < words.size())
        return true;
    return std::ranges::any_of(words, [](const QString &word) {
        return std::ranges::any_of(beginnings(), [&word](const QString &part) {
            // Scripts without blanks have it anywhere.
            return word.startsWith(part) || (part.front().unicode() > 0x3000 && word.contains(part));
        });
    });
}

bool tellsOptOut(const QString &column)
{
    const QStringList words = wordsOf(column);
    const QStringList rest = without(words, saying());
    return rest.size() < words.size() &&
           std::ranges::all_of(rest, [](const QString &word) { return besides().contains(word); });
}

} // namespace waymark
