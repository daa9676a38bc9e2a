// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/bench/ReferenceEmail.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace waymark::bench {

namespace {

constexpr int patience = 60'000;

QString markOf(qsizetype index)
{
    return QStringLiteral("Zq%1qZ").arg(index);
}

QString nameOf(qsizetype index)
{
    return QStringLiteral("v%1").arg(index);
}

bool isAddress(const QString &token)
{
    return token.endsWith(QLatin1String(".link"));
}

QString addressOf(qsizetype index)
{
    return QStringLiteral("https://%1.example/").arg(markOf(index).toLower());
}

/// The text with a Handlebars expression where a mark stands.
QString withExpressions(QString text, const QStringList &tokens)
{
    for (qsizetype i = 0; i < tokens.size(); ++i)
        text.replace(isAddress(tokens.at(i)) ? addressOf(i) : markOf(i),
                     QStringLiteral("{{%1}}").arg(nameOf(i)));
    return text;
}

/// What the token stands for, as the email shows it; only texts and days are asked for here.
QString shown(const MergeValue &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *number = std::get_if<qint64>(&value))
        return QString::number(*number);
    return QStringLiteral("18 November 2026");
}

} // namespace

QByteArray referenceEmail(const PreparedEmail &email, const QList<ContactId> &people)
{
    const QStringList &tokens = email.compiled().tokens();
    MergeValues marks;
    marks.setAccount(email.facts().account());
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        const QByteArray name = tokens.at(i).toLatin1();
        if (isAddress(tokens.at(i)))
            marks.setUrl(QLatin1String(name), addressOf(i));
        else
            marks.setText(QLatin1String(name), markOf(i));
    }
    const RenderedEmail marked = email.compiled().render(marks);

    QJsonArray persons;
    for (const ContactId &person : people) {
        const MergeValues values = email.facts().values(person);
        QJsonObject named;
        for (qsizetype i = 0; i < tokens.size(); ++i)
            named.insert(nameOf(i), shown(values.value(tokens.at(i))));
        persons.append(
            QJsonObject{{QStringLiteral("to"), email.to(person).address}, {QStringLiteral("values"), named}});
    }
    return QJsonDocument(
               QJsonObject{
                   {QStringLiteral("html"), withExpressions(QString::fromUtf8(marked.html), tokens)},
                   {QStringLiteral("text"), withExpressions(QString::fromUtf8(marked.text), tokens)},
                   {QStringLiteral("subject"), withExpressions(marked.subject, tokens)},
                   {QStringLiteral("from"), email.from().address},
                   {QStringLiteral("people"), persons},
               })
        .toJson(QJsonDocument::Compact);
}

Result<ReferenceRates> measureReference(const QByteArray &email)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("email.json")));
    if (!file.open(QIODevice::WriteOnly) || file.write(email) != email.size() || !file.flush())
        return failure(ErrorKind::Io, QStringLiteral("The reference's email cannot be written."),
                       file.errorString());
    QProcess node;
    node.start(QStringLiteral(WAYMARK_NODE), {QStringLiteral(WAYMARK_BENCH_SCRIPT),
                                              QStringLiteral(WAYMARK_BENCH_PACKAGES), file.fileName()});
    const bool ended = node.waitForFinished(patience);
    const QJsonObject answer = QJsonDocument::fromJson(node.readAllStandardOutput()).object();
    if (!ended || answer.isEmpty())
        return failure(ErrorKind::Internal, QStringLiteral("The reference did not answer."),
                       QString::fromUtf8(node.readAllStandardError()));
    return ReferenceRates{answer.value(QLatin1String("fills")).toDouble(),
                          answer.value(QLatin1String("messages")).toDouble(),
                          answer.value(QLatin1String("html")).toString().toUtf8()};
}

} // namespace waymark::bench
