// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/SavedMappings.h"

#include "core/store/SettingRepository.h"
#include "core/store/WriteTransaction.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::SavedMappings)
};

QString namedKey(ImportKind kind)
{
    return importKindName(kind) + QStringLiteral(".mappings");
}

/// One setting for each set of columns, whatever their order.
QString lastKey(ImportKind kind, QStringList columns)
{
    std::ranges::sort(columns);
    const QByteArray hash =
        QCryptographicHash::hash(columns.join(u'\n').toUtf8(), QCryptographicHash::Sha256).toHex();
    return importKindName(kind) + QStringLiteral(".mapping.") + QString::fromLatin1(hash.first(32));
}

QString textOf(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Result<QJsonObject> read(Connection &connection, const QString &key)
{
    const auto value = SettingRepository::value(connection, key);
    WAYMARK_TRY(value);
    return QJsonDocument::fromJson(value->value_or(QString()).toUtf8()).object();
}

} // namespace

Result<std::optional<ImportMapping>> SavedMappings::lastFor(Connection &connection, ImportKind kind,
                                                            const QStringList &columns)
{
    const auto json = read(connection, lastKey(kind, columns));
    WAYMARK_TRY(json);
    if (json->isEmpty())
        return std::optional<ImportMapping>();
    const auto mapping = ImportMapping::fromJson(kind, *json, columns);
    // One that a later version wrote is as good as none.
    return mapping ? std::optional(*mapping) : std::optional<ImportMapping>();
}

Result<void> SavedMappings::remember(WriteTransaction &transaction, const QStringList &columns,
                                     const ImportMapping &mapping)
{
    // The account is that file's alone.
    ImportMapping kept = mapping;
    kept.account = {};
    return SettingRepository::setValue(transaction, lastKey(kept.kind, columns),
                                       textOf(kept.toJson(columns)));
}

Result<QStringList> SavedMappings::names(Connection &connection, ImportKind kind)
{
    const auto all = read(connection, namedKey(kind));
    WAYMARK_TRY(all);
    return all->keys();
}

Result<ImportMapping> SavedMappings::named(Connection &connection, ImportKind kind, const QString &name,
                                           const QStringList &columns)
{
    const auto all = read(connection, namedKey(kind));
    WAYMARK_TRY(all);
    if (!all->contains(name))
        return failure(ErrorKind::NotFound, Words::tr("There is no mapping called “%1”.").arg(name));
    return ImportMapping::fromJson(kind, all->value(name).toObject(), columns);
}

Result<void> SavedMappings::save(WriteTransaction &transaction, const QString &name,
                                 const QStringList &columns, const ImportMapping &mapping)
{
    auto all = read(transaction.connection(), namedKey(mapping.kind));
    WAYMARK_TRY(all);
    all->insert(name, mapping.toJson(columns));
    return SettingRepository::setValue(transaction, namedKey(mapping.kind), textOf(*all));
}

Result<void> SavedMappings::remove(WriteTransaction &transaction, ImportKind kind, const QString &name)
{
    auto all = read(transaction.connection(), namedKey(kind));
    WAYMARK_TRY(all);
    all->remove(name);
    return SettingRepository::setValue(transaction, namedKey(kind), textOf(*all));
}

} // namespace waymark
