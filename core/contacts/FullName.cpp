// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/FullName.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

namespace waymark {

namespace {

/// Whether all words are degrees, titles or generations, with or without their full stops.
bool isSuffix(const QString &text)
{
    static const QSet<QString> known = [] {
        const QStringList words =
            QStringLiteral(
                "ba bba bsc cfa cissp cpa dba dds dipl dipling diplkfm dr drhc dring drmed drphil edd "
                "esq ii iii ing iur iv jd jr junior kfm lic llb llm ma mag mba md med meng mfa mph "
                "msc mst pe phd phil pmp prof rn senior sr")
                .split(u' ');
        return QSet<QString>(words.begin(), words.end());
    }();
    QString plain = text.toCaseFolded().remove(u'.').replace(u'-', u' ');
    // Names, too, where they are not written as degrees are.
    if ((plain == QLatin1String("ma") || plain == QLatin1String("ba")) && text != text.toUpper())
        return false;
    const QStringList words = plain.split(u' ', Qt::SkipEmptyParts);
    return !words.isEmpty() &&
           (known.contains(plain.remove(u' ')) ||
            std::ranges::all_of(words, [](const QString &word) { return known.contains(word); }));
}

bool isOneOf(const QString &word, const char *words)
{
    const QStringList known = QString::fromLatin1(words).split(u' ');
    return known.contains(word.toCaseFolded().remove(u'.'));
}

/// How somebody is addressed, which is no name.
bool isForm(const QString &word)
{
    return isOneOf(word, "mr mrs ms miss mx dr prof herr frau mme mlle sir");
}

/// What stands before a family name and belongs to it.
bool isParticle(const QString &word)
{
    return isOneOf(
        word, "van von vom zu zum zur de der den del della da das do dos di du la le el al bin ibn ter ten");
}

/// Names in Chinese, Japanese and Korean letters begin with the family's.
bool isFamilyFirst(const QString &name)
{
    return std::ranges::all_of(name, [](QChar letter) {
        const auto script = letter.script();
        return letter.isSpace() || script == QChar::Script_Han || script == QChar::Script_Hiragana ||
               script == QChar::Script_Katakana || script == QChar::Script_Hangul;
    });
}

} // namespace

/// "Jo Miller Jr.", "Dr. Jo Miller", "Ludwig van Beethoven"; of two words each is a name.
void FullName::split(const QString &words)
{
    QStringList parts = words.split(u' ', Qt::SkipEmptyParts);
    while (parts.size() > 2 && isSuffix(parts.last())) {
        const QString part = parts.takeLast();
        suffix = suffix.isEmpty() ? part : part + u' ' + suffix;
    }
    while (parts.size() > 2 && isForm(parts.first()))
        parts.removeFirst();
    if (parts.size() < 2) {
        first = parts.join(u' ');
        return;
    }
    if (isFamilyFirst(words)) {
        last = parts.takeFirst();
        first = parts.join(u' ');
        isDoubtful = true;
        return;
    }
    qsizetype begin = parts.size() - 1;
    while (begin > 1 && isParticle(parts.at(begin - 1)))
        --begin;
    first = parts.mid(0, begin).join(u' ');
    last = parts.mid(begin).join(u' ');
}

FullName FullName::of(const QString &tidied)
{
    FullName name;
    QString rest = tidied;
    // "Ma" behind one word is a first name, behind two it is a degree.
    for (qsizetype comma = rest.lastIndexOf(u','); comma >= 0 && rest.left(comma).trimmed().contains(u' ');
         comma = rest.lastIndexOf(u',')) {
        const QString part = rest.sliced(comma + 1).trimmed();
        if (!part.isEmpty() && !isSuffix(part))
            break;
        rest = rest.left(comma).trimmed();
        if (!part.isEmpty())
            name.suffix = name.suffix.isEmpty() ? part : part + QStringLiteral(", ") + name.suffix;
    }
    const qsizetype comma = rest.indexOf(u',');
    if (comma >= 0) {
        name.first = rest.sliced(comma + 1).trimmed();
        name.last = rest.left(comma).trimmed();
        name.isDoubtful = name.last.contains(u' ');
        return name;
    }
    name.split(rest);
    return name;
}

} // namespace waymark
