// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "EmailSamples.h"

#include "core/email/CompiledEmail.h"
#include "core/email/TokenRegistry.h"

#include <QFile>
#include <QJsonDocument>

namespace waymark::test {

namespace {

Document parsed(const QByteArray &json)
{
    const auto document = Document::parse(json);
    if (!document)
        qFatal("%s", qPrintable(document.error().detail));
    return *document;
}

} // namespace

QByteArray sourceBytes(const QString &path)
{
    QFile file(QStringLiteral(WAYMARK_SOURCE_DIR) + QLatin1Char('/') + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Document fixture(const QString &name)
{
    return parsed(sourceBytes(QLatin1String("tests/core/email/fixtures/") + name + QLatin1String(".json")));
}

Document paragraphOf(const QByteArray &inlineNodes)
{
    return blocksOf(R"({"type":"paragraph","content":[)" + inlineNodes + "]}");
}

Document blocksOf(const QByteArray &json)
{
    return parsed(R"({"type":"doc","content":[)" + json + "]}");
}

LineDocument line(const QByteArray &nodes)
{
    const auto read = LineDocument::fromJson(QJsonDocument::fromJson('[' + nodes + ']').array());
    if (!read)
        qFatal("%s", qPrintable(read.error().detail));
    return *read;
}

QByteArray tokenNode(const QString &name, const QString &fallback)
{
    const QJsonObject node{
        {QStringLiteral("type"), QStringLiteral("token")},
        {QStringLiteral("attrs"),
         QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("fallback"), fallback}}},
    };
    return QJsonDocument(node).toJson(QJsonDocument::Compact);
}

EmailSource monitoringSource()
{
    EmailSource source;
    source.subject = line(R"({"type":"text","text":"Monitoring GitLab at "},)" +
                          tokenNode(QStringLiteral("account.name")) +
                          R"(,{"type":"text","text":": what to watch first"})");
    source.preheader = LineDocument::fromText(
        QStringLiteral("Health checks, built-in Prometheus and two alerts worth setting this week."));
    source.body = fixture(QStringLiteral("monitoring"));
    source.language = QStringLiteral("en-GB");
    source.sender = {QStringLiteral("Maren Lindqvist"), QStringLiteral("mlindqvist@gitlab.example")};
    source.organisationName = QStringLiteral("GitLab Customer Success");
    source.postalAddress = QStringLiteral("12 Example Street\n1000 Exampletown");
    return source;
}

EmailSource plainSource(const QByteArray &inlineNodes)
{
    EmailSource source;
    source.kind = EmailKind::Personal;
    source.body = paragraphOf(inlineNodes);
    return source;
}

QByteArray withLf(QByteArray bytes)
{
    return bytes.replace("\r\n", "\n");
}

MergeValues priyaValues()
{
    MergeValues values;
    values.setText(waymark::token::contactFirstName, QStringLiteral("Priya"));
    values.setText(waymark::token::contactFullName, QStringLiteral("Priya Raghunathan"));
    values.setText(waymark::token::accountName, QStringLiteral("Northbeam Robotics"));
    values.setText(waymark::token::accountDeploymentType, QStringLiteral("Self-Managed"));
    values.setText(waymark::token::tamName, QStringLiteral("Maren Lindqvist"));
    values.setUrl(waymark::token::surveyLink, QStringLiteral("https://survey.example/s/1?a=b&c=d"));
    return values;
}

MessageHead priyaHead()
{
    MessageHead head;
    head.from = {QStringLiteral("Maren Lindqvist"), QStringLiteral("mlindqvist@gitlab.example")};
    head.to = {QStringLiteral("Priya Raghunathan"), QStringLiteral("priya.r@northbeam.example")};
    head.date = QDateTime(QDate(2026, 11, 8), QTime(9, 5, 3), Qt::OffsetFromUTC, 3600);
    head.messageId = newMessageId(QStringLiteral("dlv_0123456789abcdef"), head.from.address);
    head.listUnsubscribe = unsubscribeMailto(head.from.address);
    return head;
}

RenderedEmail priyaEmail()
{
    return CompiledEmail(monitoringSource()).render(priyaValues());
}

} // namespace waymark::test
