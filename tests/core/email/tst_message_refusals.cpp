// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "EmailSamples.h"
#include "core/domain/Contact.h"
#include "core/email/CompiledEmail.h"
#include "core/email/MessageComposer.h"

#include <QTest>

#include <functional>

using namespace waymark;
using namespace waymark::test;

class TestMessageRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void badHeadIsRefused_data();
    void badHeadIsRefused();
    void whatIsAnAddressCanBeWrittenTo_data();
    void whatIsAnAddressCanBeWrittenTo();
    void incompleteEmailIsRefused();
    void unusableImageIsRefused();
};

void TestMessageRefusals::badHeadIsRefused_data()
{
    using Change = std::function<void(MessageHead &, RenderedEmail &)>;
    QTest::addColumn<Change>("change");
    const auto row = [](const QByteArray &name, const Change &change) {
        QTest::newRow(name.constData()) << change;
    };
    for (const QString &lineEnd :
         {QStringLiteral("\r\n"), QStringLiteral("\n"), QStringLiteral("\r"), QString(QChar(0))}) {
        const QString text = QLatin1String("x") + lineEnd + QLatin1String("Bcc: all@example.org");
        const QByteArray code = lineEnd.toLatin1().toHex();
        row("From's name with " + code,
            [text](MessageHead &head, RenderedEmail &) { head.from.name = text; });
        row("To's name with " + code, [text](MessageHead &head, RenderedEmail &) { head.to.name = text; });
        row("To's address with " + code, [lineEnd](MessageHead &head, RenderedEmail &) {
            head.to.address = QLatin1String("a@example.org") + lineEnd;
        });
        row("the subject with " + code,
            [text](MessageHead &, RenderedEmail &rendered) { rendered.subject = text; });
        row("Message-ID with " + code,
            [lineEnd](MessageHead &head, RenderedEmail &) { head.messageId += lineEnd; });
        row("List-Unsubscribe with " + code,
            [lineEnd](MessageHead &head, RenderedEmail &) { head.listUnsubscribe += lineEnd; });
        row("Reply-To's name with " + code, [text](MessageHead &head, RenderedEmail &) {
            head.replyTo = {text, QStringLiteral("a@example.org")};
        });
    }
    for (const char *address :
         {"", "a", "@", "a@", "@example.org", "a@b@example.org", "a b@example.org", "a@exa mple.org",
          "a@example.org, b@example.org", "<a@example.org>", "a@example.org>", "ä@example.org", "a@-.org",
          "a@[127.0.0.1]", "\"a\"@example.org", "a@example", "a..b@example.org"}) {
        row(QByteArray("to ") + QByteArray(address),
            [address](MessageHead &head, RenderedEmail &) { head.to.address = QString::fromUtf8(address); });
        row(QByteArray("from ") + QByteArray(address), [address](MessageHead &head, RenderedEmail &) {
            head.from.address = QString::fromUtf8(address);
        });
    }
    row("no date", [](MessageHead &head, RenderedEmail &) { head.date = {}; });
    for (const char *id :
         {"", "x", "<x>", "<@y>", "<x@>", "x@y", "<x@y>z", "<x y@z>", "<ä@y>", "<x@y><x@y>"}) {
        row(QByteArray("Message-ID ") + id,
            [id](MessageHead &head, RenderedEmail &) { head.messageId = QString::fromUtf8(id); });
    }
    for (const char *url : {"ftp://example.org", "https://", "https://example.org/a b",
                            "mailto:", "mailto:a@example.org>, <mailto:b@example.org", "mailto:a@ä.example",
                            "mailto:a @example.org"}) {
        row(QByteArray("List-Unsubscribe ") + url,
            [url](MessageHead &head, RenderedEmail &) { head.listUnsubscribe = QString::fromUtf8(url); });
    }
}

void TestMessageRefusals::badHeadIsRefused()
{
    using Change = std::function<void(MessageHead &, RenderedEmail &)>;
    QFETCH(Change, change);
    MessageHead head = priyaHead();
    RenderedEmail rendered = priyaEmail();
    change(head, rendered);
    const auto message = MessageComposer::compose(head, rendered);
    QVERIFY(!message);
    QCOMPARE(message.error().kind, ErrorKind::Invalid);
    QVERIFY(!message.error().sentence.isEmpty());
}

void TestMessageRefusals::whatIsAnAddressCanBeWrittenTo_data()
{
    QTest::addColumn<QString>("address");
    const QString label(63, u'a');
    const QStringList addresses = {u"priya@northbeam.example"_qs,
                                   u"o'hara+x@north-beam.example"_qs,
                                   u"a@bücher.example"_qs,
                                   u"jürgen@northbeam.example"_qs,
                                   u"用户@northbeam.example"_qs,
                                   u"٣@northbeam.example"_qs,
                                   u"a@用户.example"_qs,
                                   u"a@ª.example"_qs,
                                   u"a@xn--a.example"_qs,
                                   u"a@"_qs + label + u".example"_qs,
                                   u"a@"_qs + label + u"a.example"_qs,
                                   u"a@"_qs + QString(60, u'ü') + u".example"_qs,
                                   u"a@"_qs + u"bücher."_qs.repeated(33) + u"example"_qs};
    for (const QString &address : addresses)
        QTest::newRow(qPrintable(address)) << address;
}

/// What a form takes, and what the checks let pass, must not stop the sending.
void TestMessageRefusals::whatIsAnAddressCanBeWrittenTo()
{
    QFETCH(QString, address);
    MessageHead head = priyaHead();
    head.to.address = address;
    QCOMPARE(MessageComposer::compose(head, priyaEmail()).has_value(), isEmailAddress(address));
}

void TestMessageRefusals::incompleteEmailIsRefused()
{
    const CompiledEmail compiled(monitoringSource());
    const auto missing = MessageComposer::compose(priyaHead(), compiled.render({}));
    QVERIFY(!missing);
    QVERIFY(missing.error().detail.contains(QStringLiteral("account.name")));
    QVERIFY(!MessageComposer::compose(priyaHead(), compiled.renderMarked(priyaValues())));
}

void TestMessageRefusals::unusableImageIsRefused()
{
    RenderedEmail rendered = priyaEmail();
    const QString id(64, u'a');
    rendered.assets = QStringList{id};
    QVERIFY(!MessageComposer::compose(priyaHead(), rendered));
    QVERIFY(
        !MessageComposer::compose(priyaHead(), rendered, {{id, QStringLiteral("image/png"), QByteArray()}}));
    for (const QString &type : {QStringLiteral("image/svg+xml"), QStringLiteral("text/html"), QString(),
                                QStringLiteral("image/png\r\nX: y")})
        QVERIFY2(!MessageComposer::compose(priyaHead(), rendered, {{id, type, "x"}}), qPrintable(type));
    QVERIFY(MessageComposer::compose(priyaHead(), rendered, {{id, QStringLiteral("image/png"), "x"}}));
}

QTEST_APPLESS_MAIN(TestMessageRefusals)
#include "tst_message_refusals.moc"
