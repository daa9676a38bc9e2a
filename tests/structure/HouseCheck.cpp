// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/structure/HouseCheck.h"

#include "tests/structure/SourceText.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace waymark::structure {

/// A file's path from the root of the tree, and its text.
struct HouseCheck::File
{
    QString path;
    QString text;
};

namespace {

QStringList words(const QString &text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}

bool isBelow(const QString &path, const QString &folders)
{
    const QStringList each = words(folders);
    return std::any_of(each.cbegin(), each.cend(), [&path](const QString &folder) {
        return path == folder || path.startsWith(folder + u'/');
    });
}

// "core/email" of "core/email/checks/Finding.h".
QString folderOf(const QString &path)
{
    return path.section(u'/', 0, -2).section(u'/', 0, 1);
}

QString layerOf(const QString &folder)
{
    return folder.section(u'/', 0, 0);
}

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// The files below `folders` of `root` whose names match, by their paths from the root, sorted.
QStringList filesBelow(const QString &root, const QStringList &folders, const QStringList &names)
{
    QStringList files;
    for (const QString &folder : folders) {
        const QString start = folder.isEmpty() ? root : root + u'/' + folder;
        QDirIterator it(start, names, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = it.next().mid(root.size() + 1);
            if (!path.contains(QLatin1String("node_modules/")))
                files.append(path);
        }
    }
    files.sort();
    return files;
}

QString finding(const QString &file, int line, const QString &what)
{
    return QStringLiteral("%1:%2: %3").arg(file).arg(line).arg(what);
}

} // namespace

HouseCheck::HouseCheck(HouseRules rules, QtHeaders qt) : m_rules(std::move(rules)), m_qt(std::move(qt)) {}

QStringList HouseCheck::findingsInSources(const QString &root) const
{
    const QStringList files = filesBelow(
        root, {QStringLiteral("app"), QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("tests")},
        {QStringLiteral("*.h"), QStringLiteral("*.cpp")});
    if (files.isEmpty())
        return {finding(root, 0, QStringLiteral("no source file was found"))};
    QStringList findings;
    for (const QString &path : files) {
        const File file{path, textOf(root + u'/' + path)};
        const QList<Include> includes = includesOf(file.text);
        for (const Include &include : includes) {
            const QString what = judgeInclude(path, include.path);
            if (!what.isEmpty())
                findings.append(finding(path, include.line, what));
        }
        findings += judgeCode(file) + judgeClassNames(file);
    }
    return findings;
}

QString HouseCheck::judgeInclude(const QString &file, const QString &path) const
{
    static const QStringList layers{QStringLiteral("app"), QStringLiteral("core"), QStringLiteral("ui"),
                                    QStringLiteral("tests")};
    if (layers.contains(layerOf(path)) && path.contains(u'/'))
        return judgeArrow(file, folderOf(path), path);
    for (const Guest &guest : m_rules.guests) {
        if (path.startsWith(guest.header, Qt::CaseInsensitive) && !isBelow(file, guest.folders))
            return QStringLiteral("includes %1, which only [%2] may").arg(path, guest.folders);
    }
    const QString module = m_qt.moduleOf(path);
    return module.isEmpty() ? QString() : judgeQtModule(file, module);
}

QString HouseCheck::judgeArrow(const QString &file, const QString &toFolder, const QString &header) const
{
    const QString from = folderOf(file);
    if (reaches(from, toFolder))
        return {};
    const Door *door = doorBetween(from, toFolder);
    if (door && door->headers.contains(header))
        return {};
    return QStringLiteral("includes %1: no arrow runs from %2 to %3").arg(header, from, toFolder);
}

QString HouseCheck::judgeQtModule(const QString &file, const QString &module) const
{
    // The longest folder that speaks for the file is the one that counts.
    const QtModules *rule = nullptr;
    for (const QtModules &each : m_rules.qtModules) {
        if (isBelow(file, each.folder) && (!rule || each.folder.size() > rule->folder.size()))
            rule = &each;
    }
    if (!rule || words(rule->modules).contains(module))
        return {};
    return QStringLiteral("uses %1; below %2 only [%3] may be").arg(module, rule->folder, rule->modules);
}

QStringList HouseCheck::judgeCode(const File &file) const
{
    QStringList findings;
    const QString code = codeOf(file.text);
    for (const BannedCode &banned : m_rules.banned) {
        if (!isBelow(file.path, banned.where) || isBelow(file.path, banned.except))
            continue;
        const QRegularExpression expression(banned.expression);
        auto matches = expression.globalMatch(code);
        while (matches.hasNext()) {
            const auto match = matches.next();
            findings.append(
                finding(file.path, lineAt(code, match.capturedStart()),
                        QStringLiteral("says \"%1\": %2").arg(match.captured().trimmed(), banned.why)));
        }
    }
    return findings;
}

// A forward declaration needs no include, so the names of Qt's screen classes are looked for in core's code
// too.
QStringList HouseCheck::judgeClassNames(const File &file) const
{
    if (!isBelow(file.path, QStringLiteral("core")))
        return {};
    static const QStringList screenModules{QStringLiteral("QtGui"), QStringLiteral("QtWidgets"),
                                           QStringLiteral("QtSvg"), QStringLiteral("QtWebEngineCore"),
                                           QStringLiteral("QtWebEngineWidgets")};
    static const QRegularExpression name(QStringLiteral("\\bQ[A-Z]\\w+"));
    const QString code = codeOf(file.text);
    QStringList findings;
    auto matches = name.globalMatch(code);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString module = m_qt.moduleOf(match.captured());
        if (screenModules.contains(module)) {
            findings.append(finding(file.path, lineAt(code, match.capturedStart()),
                                    QStringLiteral("names %1 of %2").arg(match.captured(), module)));
        }
    }
    return findings;
}

QStringList HouseCheck::findingsInLinks(const QString &root) const
{
    const QStringList paths =
        filesBelow(root, {QStringLiteral("core"), QStringLiteral("ui")}, {QStringLiteral("CMakeLists.txt")});
    static const QRegularExpression library(QStringLiteral("waymark_library\\(\\s*(\\w+)"));
    QList<File> files;
    QHash<QString, QString> folderOfTarget;
    for (const QString &path : paths) {
        files.append({path, cmakeOf(textOf(root + u'/' + path))});
        auto matches = library.globalMatch(files.last().text);
        while (matches.hasNext())
            folderOfTarget.insert(matches.next().captured(1), folderOf(path));
    }
    if (folderOfTarget.isEmpty())
        return {finding(root, 0, QStringLiteral("no library was found"))};
    QStringList findings;
    for (const File &file : std::as_const(files))
        findings += judgeLinks(file, folderOfTarget);
    return findings;
}

QStringList HouseCheck::judgeLinks(const File &file, const QHash<QString, QString> &folderOfTarget) const
{
    static const QRegularExpression linked(QStringLiteral("\\bQt6::(\\w+)|\\b(waymark_\\w+)\\b"));
    QStringList findings;
    const QString from = folderOf(file.path);
    auto matches = linked.globalMatch(file.text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        QString what;
        if (!match.captured(1).isEmpty()) {
            what = judgeQtModule(file.path, QLatin1String("Qt") + match.captured(1));
        } else if (folderOfTarget.contains(match.captured(2))) {
            const QString to = folderOfTarget.value(match.captured(2));
            if (!reaches(from, to) && !doorBetween(from, to))
                what =
                    QStringLiteral("links %1: no arrow runs from %2 to %3").arg(match.captured(2), from, to);
        }
        if (!what.isEmpty())
            findings.append(finding(file.path, lineAt(file.text, match.capturedStart()), what));
    }
    return findings;
}

const Door *HouseCheck::doorBetween(const QString &from, const QString &to) const
{
    const Arrow *arrow = arrowOf(from);
    const auto door = std::find_if(m_rules.doors.cbegin(), m_rules.doors.cend(), [&](const Door &each) {
        return arrow && each.openTo == arrow->from && each.folder == to;
    });
    return door == m_rules.doors.cend() ? nullptr : &*door;
}

// The row that speaks for `folder`: its own, else the one for all folders of its layer.
const Arrow *HouseCheck::arrowOf(const QString &folder) const
{
    const QString others = layerOf(folder) + QLatin1String("/*");
    const Arrow *found = nullptr;
    for (const Arrow &arrow : m_rules.arrows) {
        if (arrow.from == folder || (!found && arrow.from == others))
            found = &arrow;
    }
    return found;
}

QStringList HouseCheck::namedByArrowOf(const QString &folder) const
{
    const Arrow *arrow = arrowOf(folder);
    return arrow ? words(arrow->to) : QStringList();
}

bool HouseCheck::reaches(const QString &from, const QString &to) const
{
    if (from == to)
        return true;
    QStringList open = namedByArrowOf(from);
    QSet<QString> seen;
    while (!open.isEmpty()) {
        const QString next = open.takeLast();
        if (next == to || next == layerOf(to))
            return true;
        if (seen.contains(next))
            continue;
        seen.insert(next);
        open += namedByArrowOf(next);
    }
    return false;
}

QStringList HouseCheck::filesWithoutLicence(const QString &root)
{
    // What can carry a comment. JSON, lock files and Qt's own translation files cannot.
    const QStringList names{
        QStringLiteral("*.cpp"),          QStringLiteral("*.h"),       QStringLiteral("*.ts"),
        QStringLiteral("*.mjs"),          QStringLiteral("*.js"),      QStringLiteral("*.css"),
        QStringLiteral("*.sql"),          QStringLiteral("*.qss"),     QStringLiteral("*.py"),
        QStringLiteral("*.sh"),           QStringLiteral("*.html"),    QStringLiteral("*.svg"),
        QStringLiteral("*.xml"),          QStringLiteral("*.desktop"), QStringLiteral("*.cmake"),
        QStringLiteral("CMakeLists.txt"), QStringLiteral("*.cmake.in")};
    const QStringList folders{QStringLiteral("app"),          QStringLiteral("cmake"),
                              QStringLiteral("core"),         QStringLiteral("resources"),
                              QStringLiteral("tests"),        QStringLiteral("tools"),
                              QStringLiteral("translations"), QStringLiteral("ui")};
    QStringList files = filesBelow(root, folders, names);
    files += {QStringLiteral("CMakeLists.txt"), QStringLiteral("dev"), QStringLiteral(".ci/run")};
    QStringList without;
    for (const QString &file : std::as_const(files)) {
        // Qt's tools write catalogues anew; samples stay as other programs wrote them.
        const bool isCatalogue =
            file.startsWith(QLatin1String("translations/")) && file.endsWith(QLatin1String(".ts"));
        if (isCatalogue || file.contains(QLatin1String("/samples/")))
            continue;
        // Software catalogues want their entry under a licence of their own.
        const QString licence =
            QLatin1String(file.endsWith(QLatin1String(".metainfo.xml")) ? "CC0-1.0" : "GPL-3.0-or-later");
        // A first line that a program reads, such as "#!/bin/sh" or "<?xml", comes before the licence.
        const QString head = textOf(root + u'/' + file).section(u'\n', 0, 3);
        if (!head.contains(QLatin1String("SPDX-License-Identifier: ") + licence) ||
            !head.contains(QLatin1String("SPDX-FileCopyrightText: The Waymark authors")))
            without.append(file);
    }
    return without;
}

} // namespace waymark::structure
