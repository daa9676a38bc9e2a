// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "app/imports/ImportLine.h"

#include "core/contacts/CellNumber.h"
#include "core/contacts/FileImports.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ImportLine)
};

tl::unexpected<Error> invalid(const QString &sentence)
{
    return failure(ErrorKind::Invalid, sentence);
}

Result<CsvChoices> choicesFrom(const QCommandLineParser &line)
{
    CsvChoices choices;
    if (line.isSet(QStringLiteral("encoding"))) {
        const QString name = line.value(QStringLiteral("encoding"));
        choices.encoding = TextEncoding::named(name);
        if (!choices.encoding)
            return invalid(
                Words::tr("There is no encoding “%1”. Some are UTF-8, UTF-16LE, windows-1252, Shift_JIS.")
                    .arg(name));
    }
    if (line.isSet(QStringLiteral("delimiter"))) {
        const QString name = line.value(QStringLiteral("delimiter"));
        const QString delimiter = name == QLatin1String("tab") ? QStringLiteral("\t") : name;
        if (delimiter.size() != 1 || delimiter.front().unicode() >= 0x80)
            return invalid(Words::tr("--delimiter takes one character, or the word tab."));
        choices.delimiter = delimiter.front().toLatin1();
    }
    if (line.isSet(QStringLiteral("no-header")))
        choices.hasHeader = false;
    return choices;
}

Result<ImportMapping> mappingFrom(const QCommandLineParser &line, const FileImports &imports,
                                  const CsvFile &file)
{
    const QString map = line.value(QStringLiteral("map"));
    if (map == QLatin1String("auto"))
        return imports.proposedMapping(file);
    QFile json(map);
    if (!json.open(QIODevice::ReadOnly))
        return invalid(Words::tr("The mapping “%1” cannot be read.").arg(map));
    const auto document = QJsonDocument::fromJson(json.readAll());
    if (!document.isObject())
        return invalid(Words::tr("The mapping “%1” is no JSON object.").arg(map));
    return ImportMapping::fromJson(imports.kind(), document.object(), file.columns());
}

/// The column named on the line names the account, whatever the mapping said of it.
Result<void> takeAccount(const QCommandLineParser &line, const CsvFile &file, ImportMapping *mapping)
{
    if (line.isSet(QStringLiteral("account")))
        mapping->account = AccountId(line.value(QStringLiteral("account")));
    if (!line.isSet(QStringLiteral("account-column")))
        return {};
    const QString name = line.value(QStringLiteral("account-column"));
    const auto column = file.columns().indexOf(name);
    if (column < 0)
        return invalid(Words::tr("The file has no column “%1”. It has: %2.")
                           .arg(name, file.columns().join(QStringLiteral(", "))));
    const auto known = importTargetByName(ImportKind::Contacts, name);
    const bool isAccount = known == ImportTarget::AccountKey || known == ImportTarget::AccountName ||
                           known == ImportTarget::AccountDomain;
    for (auto &target : mapping->targets) {
        if (target == ImportTarget::AccountKey || target == ImportTarget::AccountName ||
            target == ImportTarget::AccountDomain)
            target.reset();
    }
    mapping->targets[column] = isAccount ? *known : ImportTarget::AccountName;
    return {};
}

Result<void> takeDates(const QCommandLineParser &line, ImportMapping *mapping)
{
    if (!line.isSet(QStringLiteral("dates")))
        return {};
    const QString first = line.value(QStringLiteral("dates"));
    if (first != QLatin1String("day") && first != QLatin1String("month"))
        return invalid(Words::tr("--dates takes day or month."));
    mapping->dateOrder = first == QLatin1String("day") ? DateOrder::DayFirst : DateOrder::MonthFirst;
    return {};
}

Result<void> takeCurrency(const QCommandLineParser &line, ImportMapping *mapping)
{
    if (!line.isSet(QStringLiteral("currency")))
        return {};
    mapping->currency = currencyFromCell(line.value(QStringLiteral("currency")));
    if (mapping->currency.isEmpty())
        return invalid(Words::tr("--currency takes a code such as EUR or USD."));
    return {};
}

QCommandLineOption option(const char *name, const QString &description, const char *value,
                          const char *usual = "")
{
    return QCommandLineOption(QString::fromLatin1(name), description, QString::fromLatin1(value),
                              QString::fromLatin1(usual));
}

/// Those that are not the same for both kinds of files.
QList<QCommandLineOption> ownOptions(ImportKind kind)
{
    if (kind == ImportKind::Accounts)
        return {
            QCommandLineOption(QStringLiteral("no-header"), Words::tr("The first row is an account.")),
            option("currency", Words::tr("The currency of amounts that name none."), "code"),
            option("existing", Words::tr("Accounts that are there: update, fill or leave (update)."),
                   "policy", "update"),
            option("duplicates", Words::tr("Rows of the same account: first, last or merge (first)."),
                   "policy", "first"),
        };
    return {
        QCommandLineOption(QStringLiteral("no-header"), Words::tr("The first row is a contact.")),
        option("account-column", Words::tr("The column that names the account, by its name, id or domain."),
               "column"),
        option("account", Words::tr("The id of the account for rows that name none."), "id"),
        option("existing", Words::tr("Contacts that are there: update, fill or leave (update)."), "policy",
               "update"),
        option("duplicates",
               Words::tr("Rows with the same address and account: first, last or merge (first)."), "policy",
               "first"),
    };
}

} // namespace

QList<QCommandLineOption> ImportLine::options(ImportKind kind)
{
    const QList<QCommandLineOption> ofBoth{
        option(
            "map",
            Words::tr("auto, or a JSON file that says which column fills what (auto). auto is the mapping of "
                      "the last import of a file with these columns, else it goes by their names."),
            "mapping", "auto"),
        option("encoding", Words::tr("The file's encoding, where the guess is wrong."), "encoding"),
        option("delimiter", Words::tr("What stands between cells, where the guess is wrong; tab for a tab."),
               "character"),
        option("dates",
               Words::tr("What comes first in a date as 03/04/2026: day or month; else it is a problem."),
               "order"),
        option("empty", Words::tr("Empty cells: leave or clear the value (leave)."), "policy", "leave"),
    };
    return ofBoth + ownOptions(kind);
}

Result<CsvFile> ImportLine::openFile(const QString &path, const QCommandLineParser &line)
{
    const auto choices = choicesFrom(line);
    WAYMARK_TRY(choices);
    auto file = CsvFile::open(path, *choices);
    if (file || file.error().kind == ErrorKind::Invalid || file.error().kind == ErrorKind::NotFound)
        return file;
    // One exit code for all of it: the file cannot be read.
    return failure(ErrorKind::Unsupported, file.error().sentence, file.error().detail);
}

Result<ImportSettings> ImportLine::settings(const QCommandLineParser &line, const FileImports &imports,
                                            const CsvFile &file)
{
    ImportSettings settings;
    auto mapping = mappingFrom(line, imports, file);
    WAYMARK_TRY(mapping);
    settings.mapping = std::move(*mapping);
    if (imports.kind() == ImportKind::Contacts)
        WAYMARK_TRY(takeAccount(line, file, &settings.mapping));
    else
        WAYMARK_TRY(takeCurrency(line, &settings.mapping));
    WAYMARK_TRY(takeDates(line, &settings.mapping));
    QJsonObject policies;
    for (const char *name : {"existing", "duplicates", "empty"})
        policies.insert(QLatin1String(name), line.value(QString::fromLatin1(name)));
    const auto read = ImportPolicies::fromJson(policies);
    WAYMARK_TRY(read);
    settings.policies = *read;
    WAYMARK_TRY(settings.mapping.check());
    return settings;
}

} // namespace waymark
