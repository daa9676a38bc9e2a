// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/contacts/ImportPolicies.h"

#include <QCoreApplication>
#include <QStringList>

namespace waymark {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ImportPolicies)
};

const QStringList existingWords{QStringLiteral("update"), QStringLiteral("fill"), QStringLiteral("leave")};
const QStringList duplicateWords{QStringLiteral("first"), QStringLiteral("last"), QStringLiteral("merge")};
const QStringList emptyWords{QStringLiteral("leave"), QStringLiteral("clear")};

template <class Choice>
Result<void> choose(const QJsonObject &json, QLatin1String key, const QStringList &words, Choice *choice)
{
    if (!json.contains(key))
        return {};
    const auto index = words.indexOf(json.value(key).toString());
    if (index < 0)
        return failure(ErrorKind::Invalid,
                       Words::tr("“%1” is not one of the words for %2: %3.")
                           .arg(json.value(key).toString(), key, words.join(QStringLiteral(", "))));
    *choice = Choice(index);
    return {};
}

} // namespace

QString ImportPolicies::existingName(Existing existing)
{
    return existingWords.at(int(existing));
}

std::optional<ImportPolicies::Existing> ImportPolicies::existingFromName(const QString &name)
{
    const auto index = existingWords.indexOf(name);
    return index < 0 ? std::nullopt : std::optional(Existing(index));
}

QJsonObject ImportPolicies::toJson() const
{
    return {{QStringLiteral("existing"), existingWords.at(int(existing))},
            {QStringLiteral("duplicates"), duplicateWords.at(int(duplicates))},
            {QStringLiteral("empty"), emptyWords.at(int(empty))}};
}

Result<ImportPolicies> ImportPolicies::fromJson(const QJsonObject &json)
{
    ImportPolicies policies;
    WAYMARK_TRY(choose(json, QLatin1String("existing"), existingWords, &policies.existing));
    WAYMARK_TRY(choose(json, QLatin1String("duplicates"), duplicateWords, &policies.duplicates));
    WAYMARK_TRY(choose(json, QLatin1String("empty"), emptyWords, &policies.empty));
    return policies;
}

} // namespace waymark
