// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "CheckSamples.h"

#include "EmailSamples.h"
#include "core/email/CompiledEmail.h"
#include "core/email/checks/Checks.h"

#include <QTest>

namespace waymark::test {

CheckRecipient recipient(const char *uid, const char *name)
{
    CheckRecipient person;
    person.uid = QString::fromLatin1(uid);
    person.name = QString::fromLatin1(name);
    return person;
}

CheckInput goodInput()
{
    CheckInput input;
    input.source = monitoringSource();
    input.source.subject =
        line(R"({"type":"text","text":"What to watch at "},)" + tokenNode(QStringLiteral("account.name")));
    input.suppressedContacts = 2;
    input.add(recipient("con_1", "Priya Raghunathan"), CompiledEmail(input.source).render(priyaValues()));
    return input;
}

Change body(const QByteArray &json)
{
    return [json](CheckInput &input) { input.source.body = blocksOf(json); };
}

QByteArray linkTo(const QByteArray &href, const QByteArray &text)
{
    return R"({"type":"paragraph","content":[{"type":"text","text":")" + text +
           R"(","marks":[{"type":"link","attrs":{"href":")" + href + R"("}}]}]})";
}

QByteArray button(const QByteArray &href, const QByteArray &text)
{
    return R"({"type":"button","attrs":{"href":")" + href + R"("},"content":[{"type":"text","text":")" +
           text + R"("}]})";
}

QByteArray image(const QByteArray &attributes)
{
    return R"({"type":"image","attrs":{)" + attributes + "}}";
}

void addChangeColumns()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("id");
    QTest::addColumn<Severity>("severity");
}

void addChange(const char *name, const Change &change, const char *id, Severity severity)
{
    QTest::newRow(name) << change << QString::fromLatin1(id) << severity;
}

QString faultOfFinding(const Change &change, const QString &id, Severity severity)
{
    CheckInput input = goodInput();
    if (ids(Checks::run(input), severity).contains(id))
        return QStringLiteral("found before the change");
    change(input);
    const QList<Finding> findings = Checks::run(input);
    if (!ids(findings, severity).contains(id))
        return QStringLiteral("found only: ") + ids(findings, severity).join(u' ');
    return severity == Severity::Error && Checks::maySend(findings) ? QStringLiteral("may be sent")
                                                                    : QString();
}

bool isFoundAfter(const Change &change, const QString &id)
{
    CheckInput input = goodInput();
    change(input);
    return find(Checks::run(input), id.toLatin1().constData()) != nullptr;
}

QStringList ids(const QList<Finding> &findings, Severity severity)
{
    QStringList list;
    for (const Finding &finding : findings) {
        if (finding.severity == severity)
            list.append(finding.id);
    }
    return list;
}

const Finding *find(const QList<Finding> &findings, const char *id)
{
    for (const Finding &finding : findings) {
        if (finding.id == QLatin1String(id))
            return &finding;
    }
    return nullptr;
}

} // namespace waymark::test
