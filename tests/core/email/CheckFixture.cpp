// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "CheckFixture.h"

#include "CheckSamples.h"
#include "EmailSamples.h"
#include "core/email/CompiledEmail.h"
#include "core/email/checks/CheckList.h"
#include "core/email/checks/Checks.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace waymark::test {

namespace {

QString folder()
{
    return QStringLiteral("tests/core/email/checks/");
}

Suppression suppressionNamed(const QString &name)
{
    static constexpr std::array names{"", "optedOut", "hardBounced", "inactive", "noAddress", "noConsent"};
    const auto found =
        std::ranges::find_if(names, [&name](const char *one) { return name == QLatin1String(one); });
    if (found == names.end())
        qFatal("no such suppression: %s", qPrintable(name));
    return static_cast<Suppression>(found - names.begin());
}

CheckRecipient recipientFrom(const QJsonObject &json)
{
    CheckRecipient person;
    person.uid = json.value(u"uid").toString();
    person.name = json.value(u"name").toString();
    person.suppression = suppressionNamed(json.value(u"suppression").toString());
    person.alreadySent = json.value(u"alreadySent").toBool();
    person.maybeSent = json.value(u"maybeSent").toBool();
    person.softBounced = json.value(u"softBounced").toBool();
    person.sentInDay = json.value(u"sentInDay").toInt();
    person.sentInWeek = json.value(u"sentInWeek").toInt();
    return person;
}

MergeValues valuesFrom(const QJsonObject &json)
{
    MergeValues values = priyaValues();
    const QJsonObject changed = json.value(u"values").toObject();
    for (auto one = changed.begin(); one != changed.end(); ++one) {
        const QByteArray name = one.key().toLatin1();
        values.setText(QLatin1String(name), one.value().toString());
    }
    return values;
}

/// {"https://docs.example/a": {"kind": "moved", "statuses": [301, 200], "newAddress": …, "why": …, "host": …,
/// "mayBeOffline": …}}
LinkTrial trialFrom(const QJsonObject &json)
{
    static const QStringList kinds{QStringLiteral("works"),       QStringLiteral("moved"),
                                   QStringLiteral("guarded"),     QStringLiteral("broken"),
                                   QStringLiteral("unreachable"), QStringLiteral("busy")};
    LinkTrial trial;
    for (auto one = json.begin(); one != json.end(); ++one) {
        const QJsonObject given = one->toObject();
        const qsizetype kind = kinds.indexOf(given.value(u"kind").toString());
        if (kind < 0)
            qFatal("no such answer: %s", qPrintable(one.key()));
        LinkAnswer answer;
        answer.kind = static_cast<LinkAnswer::Kind>(kind);
        answer.newAddress = given.value(u"newAddress").toString();
        answer.why = given.value(u"why").toString();
        answer.host = given.value(u"host").toString();
        answer.mayBeOffline = given.value(u"mayBeOffline").toBool();
        for (const QJsonValue &status : given.value(u"statuses").toArray())
            answer.statuses.append(status.toInt());
        trial.answers.insert(one.key(), answer);
    }
    return trial;
}

Result<void> readLine(const QJsonObject &json, const char *name, LineDocument &line)
{
    const QJsonValue nodes = json.value(QLatin1String(name));
    if (nodes.isUndefined())
        return {};
    const auto read = LineDocument::fromJson(nodes.toArray());
    WAYMARK_TRY(read);
    line = *read;
    return {};
}

} // namespace

QStringList CheckFixture::names()
{
    const QDir files(QStringLiteral(WAYMARK_SOURCE_DIR) + u'/' + folder());
    QStringList names = files.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (QString &name : names)
        name.chop(5);
    return names;
}

CheckFixture::CheckFixture(const QString &name)
    : m_name(name),
      m_json(QJsonDocument::fromJson(sourceBytes(folder() + name + QLatin1String(".json"))).object())
{
    if (m_json.isEmpty())
        qFatal("no such fixture: %s", qPrintable(name));
}

Severity CheckFixture::severity() const
{
    const QString name = m_json.value(u"severity").toString();
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Note}) {
        if (severityName(severity) == name)
            return severity;
    }
    qFatal("%s has no severity", qPrintable(m_name));
}

Result<EmailSource> CheckFixture::source() const
{
    EmailSource source = goodInput().source;
    WAYMARK_TRY(readLine(m_json, "subject", source.subject));
    WAYMARK_TRY(readLine(m_json, "preheader", source.preheader));
    if (m_json.contains(u"body")) {
        const auto body = Document::fromJson({{QStringLiteral("type"), QStringLiteral("doc")},
                                              {QStringLiteral("content"), m_json.value(u"body")}});
        WAYMARK_TRY(body);
        source.body = *body;
    }
    if (m_json.value(u"kind") == QLatin1String("personal"))
        source.kind = EmailKind::Personal;
    source.language = m_json.value(u"language").toString(source.language);
    source.sender.address = m_json.value(u"sender").toString(source.sender.address);
    source.postalAddress = m_json.value(u"postalAddress").toString(source.postalAddress);
    return source;
}

CheckInput CheckFixture::inputFor(const EmailSource &source) const
{
    CheckInput input;
    input.source = source;
    const CompiledEmail compiled(source);
    const QJsonArray people =
        m_json.contains(u"recipients")
            ? m_json.value(u"recipients").toArray()
            : QJsonArray{QJsonObject{{QStringLiteral("uid"), QStringLiteral("con_1")},
                                     {QStringLiteral("name"), QStringLiteral("Priya")}}};
    for (const QJsonValue &person : people)
        input.add(recipientFrom(person.toObject()), compiled.render(valuesFrom(person.toObject())));
    input.senderReady = m_json.value(u"senderReady").toBool(true);
    input.ownTask = m_json.value(u"ownTask").toBool(true);
    input.inConflict = m_json.value(u"inConflict").toBool(false);
    input.largestHtml = m_json.value(u"largestHtml").toInt(int(input.largestHtml));
    input.links = trialFrom(m_json.value(u"links").toObject());
    if (m_json.contains(u"html"))
        input.html = m_json.value(u"html").toString().toUtf8();
    return input;
}

Result<CheckInput> CheckFixture::input() const
{
    const auto read = source();
    WAYMARK_TRY(read);
    return inputFor(*read);
}

QList<Finding> CheckFixture::findings() const
{
    const auto given = input();
    return given ? Checks::run(*given) : QList<Finding>{Checks::unreadable(given.error())};
}

QList<Finding> CheckFixture::findings(const EmailSource &source) const
{
    return Checks::run(inputFor(source));
}

} // namespace waymark::test
