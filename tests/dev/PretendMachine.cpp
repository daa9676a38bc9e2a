// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/dev/PretendMachine.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#include <unistd.h>

namespace waymark {

namespace {

constexpr uid_t nobody = 65534;

constexpr QFile::Permissions forAll = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner |
                                      QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                      QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

} // namespace

PretendMachine::PretendMachine()
{
    QFile::setPermissions(m_root.path(), forAll);
    for (const char *tool : {"awk", "bash", "cat", "cut", "date", "dirname", "env", "find", "git", "grep",
                             "head", "mkdir", "sed", "sort", "touch"}) {
        const QString name = QLatin1String(tool);
        QDir().mkpath(m_root.filePath(QStringLiteral("bin")));
        QFile::link(QStandardPaths::findExecutable(name), m_root.filePath(QStringLiteral("bin/") + name));
    }
    copyScripts();
    put(QStringLiteral("sudo"),
        QStringLiteral("while [[ $1 == -* ]]; do shift; done; [[ $1 == true ]] || exec \"$@\""));
    put(QStringLiteral("npm"));
    put(QStringLiteral("node"), QStringLiteral("echo v18.20.4"));
    put(QStringLiteral("cmake"), QStringLiteral("[[ $1 != --preset ]] || mkdir -p \"build/$2\""));
    put(QStringLiteral("ctest"), QStringLiteral("echo 'ctest: all passed'"));
    put(QStringLiteral("ninja"), QStringLiteral("cat \"$MACHINE/targets/$5\" 2>/dev/null"));
    planInstall(QStringLiteral(":"));
    install({});
}

void PretendMachine::copyScripts()
{
    const QDir source(QStringLiteral(WAYMARK_SOURCE_DIR));
    for (const char *file : {"dev", ".ci/run", "tools/dev/packages.sh", "tools/dev/packages.txt"}) {
        const QString name = QLatin1String(file);
        const QString copy = house() + u'/' + name;
        QDir().mkpath(QFileInfo(copy).path());
        QFile::copy(source.filePath(name), copy);
    }
    write(house() + QStringLiteral("/CMakePresets.json"), QStringLiteral("{}"));
    QFile::setPermissions(house(), forAll);
}

void PretendMachine::write(const QString &path, const QString &text) const
{
    const QString folder = QFileInfo(path).path();
    QDir().mkpath(folder);
    QFile::setPermissions(folder, forAll);
    QFile file(path);
    if (!file.open(QFile::WriteOnly))
        qFatal("cannot write %s", qPrintable(path));
    file.write(text.toUtf8());
    file.setPermissions(forAll);
}

void PretendMachine::put(const QString &name, const QString &script)
{
    write(m_root.filePath(QStringLiteral("bin/") + name),
          QStringLiteral("#!/usr/bin/env bash\necho \"%1 $*\" >>\"$MACHINE/calls\"\n%2\n").arg(name, script));
}

void PretendMachine::remove(const QString &name)
{
    QFile::remove(m_root.filePath(QStringLiteral("bin/") + name));
}

void PretendMachine::install(const QStringList &packages)
{
    put(QStringLiteral("dpkg-query"), QStringLiteral("printf 'installed %s\\n' %1").arg(packages.join(u' ')));
}

void PretendMachine::planInstall(const QString &script)
{
    put(QStringLiteral("apt-get"), QStringLiteral("if [[ $* == *--print-uris* ]]; then\n%1\nfi").arg(script));
}

void PretendMachine::build(const QString &target, const QString &preset)
{
    write(house() + QStringLiteral("/build/%1/").arg(preset) + target,
          QStringLiteral("#!/usr/bin/env bash\n"
                         "echo \"%1 ran: $* sandbox-off=${QTWEBENGINE_DISABLE_SANDBOX:-no}\"\n")
              .arg(target));
    write(m_root.filePath(QStringLiteral("targets/") + target),
          QStringLiteral("%1:\n  input: phony\n    %1\n  outputs:\n").arg(target));
}

PretendMachine::Answer PretendMachine::run(const QString &script, const QStringList &arguments,
                                           const QStringList &environment, Person person)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setEnvironment(QStringList{QStringLiteral("PATH=") + m_root.filePath(QStringLiteral("bin")),
                                       QStringLiteral("MACHINE=") + m_root.path()} +
                           environment);
    if (person == Person::Ordinary && ::geteuid() == 0)
        process.setChildProcessModifier([] { (void)::setuid(nobody); });
    process.start(house() + u'/' + script, arguments);
    process.waitForFinished();
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAll())};
}

QStringList PretendMachine::calls(const QString &start) const
{
    QFile file(m_root.filePath(QStringLiteral("calls")));
    if (!file.open(QFile::ReadOnly))
        return {};
    QStringList found;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith(start))
            found.append(line);
    }
    return found;
}

} // namespace waymark
