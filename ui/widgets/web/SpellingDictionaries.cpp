// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/web/SpellingDictionaries.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

namespace waymark {

namespace {

constexpr char pathVariable[] = "QTWEBENGINE_DICTIONARIES_PATH";

QString findFolder()
{
    if (qEnvironmentVariableIsSet(pathVariable))
        return qEnvironmentVariable(pathVariable);
    QDir folder(QCoreApplication::applicationDirPath());
    do {
        const QString candidate = folder.filePath(QStringLiteral("share/waymark/dictionaries"));
        if (QDir(candidate).exists())
            return candidate;
    } while (!folder.isRoot() && folder.cdUp());
    return {};
}

} // namespace

SpellingDictionaries SpellingDictionaries::find()
{
    SpellingDictionaries dictionaries;
    const QString folder = findFolder();
    if (folder.isEmpty())
        return dictionaries;
    qputenv(pathVariable, QDir::toNativeSeparators(folder).toLocal8Bit());
    const QStringList files = QDir(folder).entryList({QStringLiteral("*.bdic")}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        dictionaries.m_languages.append(file.chopped(5));
    return dictionaries;
}

QStringList SpellingDictionaries::available(const QStringList &wanted) const
{
    QStringList found;
    for (const QString &language : wanted) {
        if (m_languages.contains(language))
            found.append(language);
    }
    return found;
}

QStringList SpellingDictionaries::defaultLanguages() const
{
    const QStringList spoken = QLocale().uiLanguages();
    for (const QString &language : spoken) {
        if (m_languages.contains(language))
            return {language};
    }
    for (const QString &language : spoken) {
        const QStringList sameLanguage = m_languages.filter(language.section(u'-', 0, 0) + u'-');
        if (!sameLanguage.isEmpty())
            return {sameLanguage.first()};
    }
    return available({QStringLiteral("en-US")});
}

} // namespace waymark
