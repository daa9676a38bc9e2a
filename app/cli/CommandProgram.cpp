// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/cli/CommandProgram.h"

#include "core/base/Clock.h"
#include "core/base/Follow.h"
#include "core/base/SecretStore.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QStandardPaths>
#include <QTimer>

#include <cstdio>

namespace waymark {

namespace {

/// Writes to the standard output or the standard error.
void say(FILE *stream, const QByteArray &text)
{
    std::fwrite(text.constData(), 1, std::size_t(text.size()), stream);
    std::fflush(stream);
}

QByteArray jsonBytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

QList<QCommandLineOption> commonOptions()
{
    return {
        QCommandLineOption(QStringLiteral("profile"), CommandProgram::tr("Use the workspace in <folder>."),
                           QStringLiteral("folder"),
                           QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)),
        QCommandLineOption(QStringLiteral("json"), CommandProgram::tr("Say it as JSON, for scripts.")),
        QCommandLineOption({QStringLiteral("h"), QStringLiteral("help")},
                           CommandProgram::tr("Show this help.")),
    };
}

QString optionLine(const QCommandLineOption &option)
{
    QStringList names;
    for (const QString &name : option.names())
        names += (name.size() == 1 ? QStringLiteral("-") : QStringLiteral("--")) + name;
    QString left = names.join(QStringLiteral(", "));
    if (!option.valueName().isEmpty())
        left += QStringLiteral(" <%1>").arg(option.valueName());
    return QStringLiteral("  %1  %2\n").arg(left, -26).arg(option.description());
}

QString exitCodeLines()
{
    QString lines = CommandProgram::tr("Exit codes:") + QLatin1Char('\n');
    for (const ExitCode code : exitCodes())
        lines += QStringLiteral("  %1  %2\n").arg(int(code)).arg(meaningOf(code));
    return lines;
}

QString callOf(const Command &command)
{
    QString call = QStringLiteral("waymark-cli ") + command.name();
    if (!command.arguments().isEmpty())
        call += QLatin1Char(' ') + command.arguments();
    return call;
}

} // namespace

CommandProgram::CommandProgram(const Clock &clock, SecretStore &secrets) : m_clock(clock), m_secrets(secrets)
{
}

void CommandProgram::start(const QStringList &arguments)
{
    m_json = arguments.contains(QStringLiteral("--json"));
    const QString first = arguments.value(0);
    if (Command *command = m_registry.find(arguments)) {
        const auto words = command->name().split(QLatin1Char(' ')).size();
        runCommand(*command, arguments.mid(words));
    } else if (first == QLatin1String("--version") || first == QLatin1String("-v")) {
        say(stdout, QStringLiteral("waymark-cli %1\n").arg(QCoreApplication::applicationVersion()).toUtf8());
        end(ExitCode::Done);
    } else if (first == QLatin1String("--help") || first == QLatin1String("-h")) {
        say(stdout, overview().toUtf8());
        end(ExitCode::Done);
    } else if (arguments.isEmpty()) {
        say(stderr, overview().toUtf8());
        end(ExitCode::Usage);
    } else {
        refuse(tr("There is no command “%1”.").arg(arguments.mid(0, 2).join(QLatin1Char(' '))));
    }
}

void CommandProgram::runCommand(Command &command, const QStringList &arguments)
{
    m_line.addOptions(command.options());
    m_line.addOptions(commonOptions());
    if (!m_line.parse(QStringList{QCoreApplication::applicationName()} + arguments)) {
        refuse(m_line.errorText());
        return;
    }
    if (m_line.isSet(QStringLiteral("help"))) {
        say(stdout, helpOf(command).toUtf8());
        end(ExitCode::Done);
        return;
    }
    const auto [least, most] = command.argumentCount();
    const auto count = m_line.positionalArguments().size();
    if (count < least || count > most) {
        refuse(tr("That is not how “%1” is called: %2.").arg(command.name(), callOf(command)));
        return;
    }
    const QString profile = QDir(m_line.value(QStringLiteral("profile"))).absolutePath();
    m_context.emplace(CommandContext{profile, m_clock, m_secrets});
    follow(command.run(m_line, *m_context), this,
           [this](const Result<CommandResult> &result) { finish(result); });
}

void CommandProgram::finish(const Result<CommandResult> &result)
{
    if (result) {
        say(stdout, m_json ? jsonBytes(result->json) : result->text);
        end(result->code);
        return;
    }
    const Error &error = result.error();
    say(stderr, QByteArray(error.sentence.toUtf8()) + '\n');
    const ExitCode code = exitCodeFor(error.kind);
    if (m_json)
        say(stdout,
            jsonBytes({{QStringLiteral("error"), QJsonObject{{QStringLiteral("sentence"), error.sentence},
                                                             {QStringLiteral("detail"), error.detail},
                                                             {QStringLiteral("exitCode"), int(code)}}}}));
    end(code);
}

void CommandProgram::end(ExitCode code)
{
    // Also from before the event loop.
    QTimer::singleShot(0, qApp, [code] { QCoreApplication::exit(int(code)); });
}

void CommandProgram::refuse(const QString &sentence)
{
    finish(
        failure(ErrorKind::Invalid, tr("%1 Run “waymark-cli --help” for what can be asked.").arg(sentence)));
}

QString CommandProgram::overview() const
{
    QString text = tr("Works in a Waymark workspace without a screen.") + QStringLiteral("\n\n") +
                   QStringLiteral("waymark-cli COMMAND [OPTION…]\nwaymark-cli COMMAND --help\n") +
                   QStringLiteral("waymark-cli --version\n\n") + tr("Commands:") + QLatin1Char('\n');
    for (const auto &command : m_registry.commands())
        text += QStringLiteral("  %1  %2\n").arg(command->name(), -14).arg(command->summary());
    text += QLatin1Char('\n') + tr("Options of every command:") + QLatin1Char('\n');
    for (const QCommandLineOption &option : commonOptions())
        text += optionLine(option);
    return text + QLatin1Char('\n') + exitCodeLines();
}

QString CommandProgram::helpOf(const Command &command) const
{
    QString text =
        callOf(command) + QStringLiteral(" [OPTION…]\n\n") + command.summary() + QStringLiteral("\n\n");
    text += tr("Options:") + QLatin1Char('\n');
    for (const QCommandLineOption &option : command.options() + commonOptions())
        text += optionLine(option);
    return text + QLatin1Char('\n') + exitCodeLines();
}

} // namespace waymark
