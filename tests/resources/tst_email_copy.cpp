// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/email/CompiledEmail.h"
#include "core/email/Mailbox.h"
#include "core/email/TokenRegistry.h"
#include "core/email/checks/Checks.h"
#include "tests/resources/DataFile.h"

#include <QDate>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QUrl>

using namespace waymark;
using namespace waymark::test;

namespace {

const QString senderAddress = QStringLiteral("maren@waymark.example");
/// The one button that leads to no page: its address is known only once there is a sender.
const QString surveySlot = QStringLiteral("token:survey.link");

/// The text of a node; a token counts as the one word that it becomes at least.
QString plainText(const QJsonObject &node)
{
    QString plain;
    walk(node, [&plain](const QJsonObject &part) {
        if (type(part) == QLatin1String("text"))
            plain += text(part, "text");
        else if (type(part) == QLatin1String("token"))
            plain += QStringLiteral("token");
        else
            plain += QLatin1Char('\n');
    });
    return plain;
}

QString lineText(const QJsonObject &emailTemplate, const char *line)
{
    QString plain;
    for (const auto &node : list(emailTemplate, line))
        plain += plainText(node);
    return plain;
}

/// The values that no account and no contact lacks.
MergeValues sparseValues()
{
    MergeValues values;
    values.setText(token::accountName, QStringLiteral("Northbeam Robotics"));
    values.setText(token::tamName, QStringLiteral("Maren Lindqvist"));
    return values;
}

EmailSource source(const QJsonObject &emailTemplate)
{
    EmailSource email;
    email.subject = LineDocument::fromJson(emailTemplate.value(QLatin1String("subject")).toArray())
                        .value_or(LineDocument());
    email.preheader = LineDocument::fromJson(emailTemplate.value(QLatin1String("preheader")).toArray())
                          .value_or(LineDocument());
    email.body =
        Document::fromJson(emailTemplate.value(QLatin1String("body")).toObject()).value_or(Document());
    email.sender = {QStringLiteral("Maren Lindqvist"), senderAddress};
    email.organisationName = QStringLiteral("Example Ltd");
    email.postalAddress = QStringLiteral("12 Example Street");
    return email;
}

} // namespace

/// The copy of the built-in emails: what a person would have to notice before a customer does.
class tst_email_copy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void emailsAreReadStrictly();
    void emailsRenderWithWhatIsAlwaysKnown();
    void plainTextKeepsTheMainAction();
    void theProgramsOwnChecksFindNothing();
    void emailsAreShort();
    void exactlyOneButton();
    void subjectsAndPreheadersHaveTheRightLength();
    void greetingAndClosingAreThere();
    void noTwoEmailsBeginAlike();
    void linksAreSecureAndToKnownSites();
    void tokensAreKnownAndNeverLeaveAGap();
    void headingsDescendOneLevelAtATime();
    void quotesAndDashesAreTypeset();
    void noShouting();
};

void tst_email_copy::emailsAreReadStrictly()
{
    for (const auto &emailTemplate : allTemplates()) {
        const QString id = text(emailTemplate, "id");
        const auto body = Document::fromJson(emailTemplate.value(QLatin1String("body")).toObject());
        QVERIFY2(body, qPrintable(id + (body ? QString() : body.error().detail)));
        for (const char *name : {"subject", "preheader"}) {
            const auto line = LineDocument::fromJson(emailTemplate.value(QLatin1String(name)).toArray());
            QVERIFY2(line, qPrintable(id + (line ? QString() : line.error().detail)));
        }
    }
}

void tst_email_copy::emailsRenderWithWhatIsAlwaysKnown()
{
    for (const auto &emailTemplate : allTemplates()) {
        const QString id = text(emailTemplate, "id");
        const RenderedEmail rendered = CompiledEmail(source(emailTemplate)).render(sparseValues());
        QVERIFY2(rendered.isComplete(), qPrintable(id + rendered.missingTokens.join(QLatin1Char(' '))));
        QVERIFY2(rendered.html.size() < 40'000, qPrintable(id));
        QVERIFY2(rendered.subject.size() <= 40, qPrintable(id));
        for (const QByteArray &part : {rendered.html, rendered.text}) {
            QVERIFY2(part.contains("Hi there,"), qPrintable(id));
            QVERIFY2(part.contains("Maren Lindqvist"), qPrintable(id));
            QVERIFY2(!part.contains("{{"), qPrintable(id));
        }
    }
}

void tst_email_copy::plainTextKeepsTheMainAction()
{
    for (const auto &emailTemplate : allTemplates()) {
        const RenderedEmail rendered = CompiledEmail(source(emailTemplate)).render(sparseValues());
        walk(emailTemplate.value(QLatin1String("body")).toObject(), [&](const QJsonObject &node) {
            if (type(node) != QLatin1String("button"))
                return;
            const QString href = attribute(node, "href");
            const QString target = href == surveySlot ? surveyMailto(senderAddress) : href;
            QVERIFY2(rendered.text.contains(target.toUtf8()), qPrintable(text(emailTemplate, "id")));
        });
    }
}

void tst_email_copy::theProgramsOwnChecksFindNothing()
{
    for (const auto &emailTemplate : allTemplates()) {
        CheckInput input;
        input.source = source(emailTemplate);
        const RenderedEmail rendered = CompiledEmail(input.source).render(sparseValues());
        CheckRecipient recipient;
        recipient.uid = QStringLiteral("uid");
        recipient.name = QStringLiteral("Priya Raghunathan");
        recipient.missingTokens = rendered.missingTokens;
        input.recipients = {recipient};
        input.largestHtml = rendered.html.size();
        for (const Finding &finding : Checks::run(input)) {
            QVERIFY2(finding.severity == Severity::Passed,
                     qPrintable(text(emailTemplate, "id") + QStringLiteral(": ") + finding.sentence));
        }
    }
}

void tst_email_copy::emailsAreShort()
{
    static const QRegularExpression space(QStringLiteral("\\s+"));
    for (const auto &emailTemplate : allTemplates()) {
        const QString plain = plainText(emailTemplate.value(QLatin1String("body")).toObject());
        const qsizetype words = plain.split(space, Qt::SkipEmptyParts).size();
        QVERIFY2(words >= 60 && words < 200,
                 qPrintable(QStringLiteral("%1: %2 words").arg(text(emailTemplate, "id")).arg(words)));
    }
}

void tst_email_copy::exactlyOneButton()
{
    for (const auto &emailTemplate : allTemplates()) {
        int buttons = 0;
        walk(emailTemplate.value(QLatin1String("body")).toObject(), [&buttons](const QJsonObject &node) {
            if (type(node) == QLatin1String("button")) {
                ++buttons;
                QVERIFY(!plainText(node).trimmed().isEmpty());
                QVERIFY(!attribute(node, "href").isEmpty());
            }
        });
        QVERIFY2(buttons == 1, qPrintable(text(emailTemplate, "id")));
    }
}

void tst_email_copy::subjectsAndPreheadersHaveTheRightLength()
{
    for (const auto &emailTemplate : allTemplates()) {
        const qsizetype subject = lineText(emailTemplate, "subject").size();
        const qsizetype preheader = lineText(emailTemplate, "preheader").size();
        QVERIFY2(subject >= 10 && subject <= 40, qPrintable(text(emailTemplate, "id")));
        QVERIFY2(preheader >= 40 && preheader <= 90, qPrintable(text(emailTemplate, "id")));
    }
}

void tst_email_copy::greetingAndClosingAreThere()
{
    for (const auto &emailTemplate : allTemplates()) {
        const auto blocks = list(emailTemplate.value(QLatin1String("body")).toObject(), "content");
        QVERIFY(blocks.size() > 3);
        const auto greeting = list(blocks.first(), "content");
        QCOMPARE(greeting.size(), 3);
        QCOMPARE(attribute(greeting.at(1), "name"), QStringLiteral("contact.first_name"));
        QCOMPARE(attribute(greeting.at(1), "fallback"), QStringLiteral("there"));
        QStringList closing;
        walk(blocks.last(), [&closing](const QJsonObject &node) {
            closing += type(node) == QLatin1String("token") ? attribute(node, "name") : text(node, "text");
        });
        QVERIFY2(closing.contains(QStringLiteral("tam.name")), qPrintable(text(emailTemplate, "id")));
        QCOMPARE(closing.last(), QStringLiteral("Technical Account Manager"));
    }
}

void tst_email_copy::noTwoEmailsBeginAlike()
{
    QHash<QString, QString> firstSentences;
    QHash<QString, QString> subjects;
    for (const auto &emailTemplate : allTemplates()) {
        const QString id = text(emailTemplate, "id");
        const auto blocks = list(emailTemplate.value(QLatin1String("body")).toObject(), "content");
        const QString opening =
            plainText(blocks.at(1)).trimmed().section(QRegularExpression(QStringLiteral("[.:?]")), 0, 0);
        QVERIFY(!opening.isEmpty());
        QVERIFY2(!firstSentences.contains(opening),
                 qPrintable(id + QLatin1Char(' ') + firstSentences.value(opening)));
        firstSentences.insert(opening, id);
        const QString subject = lineText(emailTemplate, "subject");
        QVERIFY2(!subjects.contains(subject), qPrintable(id + QLatin1Char(' ') + subjects.value(subject)));
        subjects.insert(subject, id);
    }
}

void tst_email_copy::linksAreSecureAndToKnownSites()
{
    const QStringList hosts = {QStringLiteral("docs.gitlab.com"), QStringLiteral("about.gitlab.com")};
    const auto check = [&hosts](const QString &address, const QString &where) {
        const QUrl url(address, QUrl::StrictMode);
        QVERIFY2(url.isValid() && url.scheme() == QLatin1String("https"), qPrintable(where + address));
        QVERIFY2(hosts.contains(url.host()), qPrintable(where + address));
        QVERIFY2(url.path().endsWith(QLatin1Char('/')), qPrintable(where + address));
    };
    for (const auto &emailTemplate : allTemplates()) {
        const QString id = text(emailTemplate, "id") + QLatin1Char(' ');
        const QJsonObject source = emailTemplate.value(QLatin1String("source")).toObject();
        QVERIFY(!text(source, "title").isEmpty());
        check(text(source, "url"), id);
        QVERIFY2(QDate::fromString(text(source, "comparedOn"), Qt::ISODate).isValid(), qPrintable(id));
        walk(emailTemplate.value(QLatin1String("body")).toObject(), [&](const QJsonObject &node) {
            if (type(node) == QLatin1String("button") && attribute(node, "href") != surveySlot)
                check(attribute(node, "href"), id);
            for (const auto &mark : list(node, "marks")) {
                if (type(mark) == QLatin1String("link"))
                    check(attribute(mark, "href"), id);
            }
        });
    }
}

void tst_email_copy::tokensAreKnownAndNeverLeaveAGap()
{
    const QStringList alwaysFilled = {token::accountName, token::tamName};
    for (const auto &emailTemplate : allTemplates()) {
        const QString id = text(emailTemplate, "id") + QLatin1Char(' ');
        walkTemplate(emailTemplate, [&](const QJsonObject &node) {
            if (type(node) != QLatin1String("token"))
                return;
            const QString name = attribute(node, "name");
            QVERIFY2(TokenRegistry::find(name), qPrintable(id + name));
            QVERIFY2(alwaysFilled.contains(name) || !attribute(node, "fallback").isEmpty(),
                     qPrintable(id + name));
        });
    }
}

void tst_email_copy::headingsDescendOneLevelAtATime()
{
    for (const auto &emailTemplate : allTemplates()) {
        int level = 1;
        walk(emailTemplate.value(QLatin1String("body")).toObject(), [&](const QJsonObject &node) {
            if (type(node) != QLatin1String("heading"))
                return;
            const int next =
                node.value(QLatin1String("attrs")).toObject().value(QLatin1String("level")).toInt();
            QVERIFY2(next >= 2 && next <= level + 1, qPrintable(text(emailTemplate, "id")));
            level = next;
        });
    }
}

void tst_email_copy::quotesAndDashesAreTypeset()
{
    static const QRegularExpression typed(QStringLiteral("['\"]| - |--"));
    for (const auto &emailTemplate : allTemplates()) {
        walkTemplate(emailTemplate, [&emailTemplate](const QJsonObject &node) {
            for (const auto &mark : list(node, "marks")) {
                if (type(mark) == QLatin1String("code"))
                    return;
            }
            QVERIFY2(!text(node, "text").contains(typed),
                     qPrintable(text(emailTemplate, "id") + QStringLiteral(": ") + text(node, "text")));
        });
    }
}

void tst_email_copy::noShouting()
{
    for (const auto &emailTemplate : allTemplates()) {
        walkTemplate(emailTemplate, [&emailTemplate](const QJsonObject &node) {
            QVERIFY2(!text(node, "text").contains(QLatin1Char('!')), qPrintable(text(emailTemplate, "id")));
        });
    }
}

QTEST_GUILESS_MAIN(tst_email_copy)
#include "tst_email_copy.moc"
