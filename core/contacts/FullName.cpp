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

} // namespace

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
    const qsizetype blank = rest.lastIndexOf(u' ');
    name.first = blank < 0 ? rest : rest.left(blank);
    name.last = blank < 0 ? QString() : rest.sliced(blank + 1);
    return name;
}

} // namespace waymark
