// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/domain/AccountField.h"
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

/// A content expression of the schema as a pattern over "paragraph,button,": names stand for themselves,
/// groups for any of their members.
QRegularExpression contentPattern(const QString &expression, const QJsonObject &nodes)
{
    static const QRegularExpression name(QStringLiteral("[a-z_]+"));
    QString pattern;
    qsizetype from = 0;
    for (auto it = name.globalMatch(expression); it.hasNext();) {
        const auto match = it.next();
        QStringList members;
        for (auto node = nodes.begin(); node != nodes.end(); ++node) {
            if (node.key() == match.captured() || text(node->toObject(), "group") == match.captured())
                members.append(node.key() + QLatin1Char(','));
        }
        pattern += expression.mid(from, match.capturedStart() - from).remove(QLatin1Char(' '));
        pattern += QStringLiteral("(?:%1)").arg(members.join(QLatin1Char('|')));
        from = match.capturedEnd();
    }
    pattern += expression.mid(from).remove(QLatin1Char(' '));
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
}

/// What the schema refuses in `node`, ignoring what is below it; empty when nothing.
QString refusal(const QJsonObject &node, const QJsonObject &nodes)
{
    const QJsonObject rule = nodes.value(type(node)).toObject();
    if (rule.isEmpty())
        return QStringLiteral("unknown node “%1”").arg(type(node));
    const QJsonObject known = rule.value(QLatin1String("attrs")).toObject();
    const QJsonObject given = node.value(QLatin1String("attrs")).toObject();
    for (const QString &name : given.keys()) {
        if (!known.contains(name))
            return QStringLiteral("%1: unknown attribute “%2”").arg(type(node), name);
    }
    for (auto it = known.begin(); it != known.end(); ++it) {
        if (!it->toObject().contains(QLatin1String("default")) && !given.contains(it.key()))
            return QStringLiteral("%1: “%2” is missing").arg(type(node), it.key());
    }
    QString children;
    for (const auto &child : list(node, "content"))
        children += type(child) + QLatin1Char(',');
    if (!contentPattern(text(rule, "content"), nodes).match(children).hasMatch())
        return QStringLiteral("%1 may not hold “%2”").arg(type(node), children);
    return {};
}

} // namespace

/// The copy of the built-in emails: what a person would have to notice before a customer does.
class tst_email_copy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bodiesFitTheSchema();
    void emailsAreShort();
    void exactlyOneButton();
    void subjectsAndPreheadersHaveTheRightLength();
    void greetingAndClosingAreThere();
    void noTwoEmailsBeginAlike();
    void linksAreSecureAndToKnownSites();
    void tokensAreKnownAndNeverLeaveAGap();
    void noShouting();
};

void tst_email_copy::bodiesFitTheSchema()
{
    const QJsonObject schema = readResource(QStringLiteral("email/schema.json"));
    const QJsonObject nodes = schema.value(QLatin1String("nodes")).toObject();
    const QStringList marks = schema.value(QLatin1String("marks")).toObject().keys();
    for (const auto &emailTemplate : allTemplates()) {
        QStringList faults;
        walk(emailTemplate.value(QLatin1String("body")).toObject(), [&](const QJsonObject &node) {
            faults += refusal(node, nodes);
            for (const auto &mark : list(node, "marks")) {
                if (!marks.contains(type(mark)))
                    faults += type(mark);
            }
        });
        for (const char *line : {"subject", "preheader"}) {
            for (const auto &node : list(emailTemplate, line)) {
                if (node.contains(QLatin1String("marks")) || type(node) == QLatin1String("line_break"))
                    faults +=
                        QStringLiteral("%1 may hold plain text and tokens only").arg(QLatin1String(line));
            }
        }
        faults.removeAll(QString());
        QVERIFY2(faults.isEmpty(), qPrintable(text(emailTemplate, "id") + QStringLiteral(": ") +
                                              faults.join(QLatin1Char(';'))));
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
        if (source.contains(QLatin1String("comparedOn")))
            QVERIFY(QDate::fromString(text(source, "comparedOn"), Qt::ISODate).isValid());
        walk(emailTemplate.value(QLatin1String("body")).toObject(), [&](const QJsonObject &node) {
            if (type(node) == QLatin1String("button"))
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
    const QSet<QString> alwaysFilled = {QStringLiteral("account.name"),      QStringLiteral("tam.name"),
                                        QStringLiteral("tam.first_name"),    QStringLiteral("tam.email"),
                                        QStringLiteral("organisation.name"), QStringLiteral("program.name"),
                                        QStringLiteral("step.number"),       QStringLiteral("step.count"),
                                        QStringLiteral("step.title"),        QStringLiteral("date.today")};
    QSet<QString> known = alwaysFilled + QSet<QString>{QStringLiteral("contact.first_name"),
                                                       QStringLiteral("contact.last_name"),
                                                       QStringLiteral("contact.full_name"),
                                                       QStringLiteral("contact.email"),
                                                       QStringLiteral("contact.title"),
                                                       QStringLiteral("account.account_owner_team"),
                                                       QStringLiteral("account.renewal_date"),
                                                       QStringLiteral("tam.title"),
                                                       QStringLiteral("owner.name"),
                                                       QStringLiteral("owner.email"),
                                                       QStringLiteral("organisation.postal_address"),
                                                       QStringLiteral("survey.link"),
                                                       QStringLiteral("unsubscribe.link")};
    for (const auto &field : accountFields())
        known.insert(QStringLiteral("account.") + field.id);
    for (const auto &emailTemplate : allTemplates()) {
        walkTemplate(emailTemplate, [&](const QJsonObject &node) {
            if (type(node) != QLatin1String("token"))
                return;
            const QString name = attribute(node, "name");
            QVERIFY2(known.contains(name), qPrintable(text(emailTemplate, "id") + QLatin1Char(' ') + name));
            QVERIFY2(alwaysFilled.contains(name) || !attribute(node, "fallback").isEmpty(),
                     qPrintable(text(emailTemplate, "id") + QLatin1Char(' ') + name));
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
