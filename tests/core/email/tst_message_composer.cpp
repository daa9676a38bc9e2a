// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "EmailSamples.h"
#include "ReadMessage.h"
#include "core/email/MessageComposer.h"
#include "core/email/OpenedMessage.h"
#include "core/email/ReadHead.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <functional>
using namespace waymark;
using namespace waymark::test;

namespace {

/// A small but whole email with the subject, text and HTML given.
RenderedEmail email(const QString &subject, const QByteArray &text, const QByteArray &html)
{
    RenderedEmail rendered;
    rendered.subject = subject;
    rendered.text = text;
    rendered.html = html;
    return rendered;
}

QByteArray headOf(const QByteArray &message)
{
    return message.first(message.indexOf("\r\n\r\n") + 2);
}

} // namespace

class TestMessageComposer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headIsAsTheStandardsWantIt();
    void theServerReadsTheHeadAsItWasMeant();
    void partsStandInOrderAndDecodeToTheRenderedBytes_data();
    void partsStandInOrderAndDecodeToTheRenderedBytes();
    void inlineImagesTravelBesideTheHtml();
    void pythonReadsTheSame();
    void subjectAndNameArriveAsTheyWere_data();
    void subjectAndNameArriveAsTheyWere();
    void equalArgumentsGiveEqualBytes();
    void foreignDomainIsWrittenInAscii();
    void messageIdBelongsToTheSendersDomain();
    void openedMessageIsWhatWasComposed();
    void openedMessageHasItsImages();
    void damagedMessageIsRefused_data();
    void damagedMessageIsRefused();
};

void TestMessageComposer::openedMessageIsWhatWasComposed()
{
    RenderedEmail rendered = priyaEmail();
    rendered.subject = QStringLiteral("=?utf-8?q?no?= こんにちは, “Runner”");
    const auto bytes = MessageComposer::compose(priyaHead(), rendered);
    QVERIFY(bytes);
    const auto opened = openMessage(*bytes);
    QVERIFY(opened);
    QCOMPARE(opened->subject, rendered.subject);
    QCOMPARE(opened->html, rendered.html);
    QCOMPARE(opened->text, rendered.text);
    QVERIFY(opened->inlineParts.isEmpty());
}

void TestMessageComposer::openedMessageHasItsImages()
{
    RenderedEmail rendered = priyaEmail();
    rendered.assets = {QStringLiteral("abc123")};
    const QByteArray picture("\x89PNG\r\n\x1a\n not really", 20);
    const auto bytes = MessageComposer::compose(
        priyaHead(), rendered, {{QStringLiteral("abc123"), QStringLiteral("image/png"), picture}});
    QVERIFY(bytes);
    const auto opened = openMessage(*bytes);
    QVERIFY(opened);
    QCOMPARE(opened->html, rendered.html);
    QCOMPARE(opened->inlineParts.value(contentId(QStringLiteral("abc123"))), picture);
}

void TestMessageComposer::damagedMessageIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("zeros") << QByteArray(1000, '\0');
    QTest::newRow("a head alone") << QByteArray("Subject: x\r\n\r\n");
    QTest::newRow("text alone") << QByteArray("Subject: x\r\nContent-Type: text/plain\r\n\r\nHello\r\n");
    QTest::newRow("a boundary that never comes")
        << QByteArray("Content-Type: multipart/alternative; boundary=b\r\n\r\nHello\r\n");
    QByteArray deep("Content-Type: multipart/mixed; boundary=b0\r\n\r\n");
    for (int level = 1; level < 40; ++level)
        deep += "--b" + QByteArray::number(level - 1) + "\r\nContent-Type: multipart/mixed; boundary=b" +
                QByteArray::number(level) + "\r\n\r\n";
    QTest::newRow("nested without an end") << deep;
}

void TestMessageComposer::damagedMessageIsRefused()
{
    QFETCH(QByteArray, bytes);
    const auto opened = openMessage(bytes);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Damaged);
}

void TestMessageComposer::headIsAsTheStandardsWantIt()
{
    MessageHead head = priyaHead();
    head.replyTo = {QString(), QStringLiteral("team@gitlab.example")};
    const auto message = MessageComposer::compose(head, priyaEmail());
    QVERIFY(message);
    const QByteArray expected = "Date: Sun, 8 Nov 2026 09:05:03 +0100\r\n"
                                "From: Maren Lindqvist <mlindqvist@gitlab.example>\r\n"
                                "Reply-To: team@gitlab.example\r\n"
                                "To: Priya Raghunathan <priya.r@northbeam.example>\r\n"
                                "Message-ID: <dlv_0123456789abcdef@gitlab.example>\r\n"
                                "Subject: Monitoring GitLab at Northbeam Robotics: what to watch first\r\n"
                                "List-Unsubscribe: <mailto:mlindqvist@gitlab.example?subject=unsubscribe>\r\n"
                                "MIME-Version: 1.0\r\n"
                                "Content-Type: multipart/alternative;";
    QCOMPARE(QString::fromUtf8(message->first(expected.size())), QString::fromUtf8(expected));

    head.listUnsubscribe.clear();
    head.replyTo = {};
    const auto plain = MessageComposer::compose(head, priyaEmail());
    QVERIFY(plain);
    QVERIFY(!headOf(*plain).contains("List-Unsubscribe"));
    QVERIFY(!headOf(*plain).contains("Reply-To"));
}

// What the desktop composes is what waymark-server looks at before it sends.
void TestMessageComposer::theServerReadsTheHeadAsItWasMeant()
{
    RenderedEmail rendered = priyaEmail();
    rendered.subject = QStringLiteral("Überwachung 🚀: =?utf-8?Q?kein?= Trick,  und so lang, dass es nicht in "
                                      "eine Zeile passt");
    MessageHead head = priyaHead();
    head.from.name = QStringLiteral("Lindqvist, Maren \"TAM\" (EMEA)");
    head.to.name = QStringLiteral("رحل بن عبد الرحمن 山田太郎 and a few words more to make it long");
    head.replyTo = {QStringLiteral("Åsa"), QStringLiteral("asa@gitlab.example")};
    head.listUnsubscribe = QStringLiteral("https://waymark.example/u/0123456789abcdefghijkl");
    const auto message = MessageComposer::compose(head, rendered);
    QVERIFY(message);
    const auto read = readHead(*message);
    QVERIFY2(read, qPrintable(read ? QString() : describe(read.error())));
    QCOMPARE(read->from, QList<Mailbox>{head.from});
    QCOMPARE(read->to, QList<Mailbox>{head.to});
    QCOMPARE(read->replyTo, QList<Mailbox>{head.replyTo});
    QCOMPARE(read->subject, rendered.subject);
    QCOMPARE(read->messageId, head.messageId);
    QCOMPARE(read->unsubscribeTargets, QStringList{head.listUnsubscribe});
    QCOMPARE(read->unsubscribePost, QStringLiteral("List-Unsubscribe=One-Click"));
    head.listUnsubscribe = unsubscribeMailto(head.from.address);
    QVERIFY(!headOf(*MessageComposer::compose(head, rendered)).contains("List-Unsubscribe-Post"));
}

void TestMessageComposer::partsStandInOrderAndDecodeToTheRenderedBytes_data()
{
    QTest::addColumn<RenderedEmail>("rendered");
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &html) {
        QTest::newRow(name) << email(QStringLiteral("x"), text, html);
    };
    QTest::newRow("the monitoring email") << priyaEmail();
    row("nothing", "", "");
    row("a dot and From", ".\r\n..\r\nFrom me\r\n>From you\r\n", "<p>.</p>\r\n.\r\n");
    row("blanks at the ends of lines", "a \r\nb\t\r\n \r\n", "<p> </p> \r\n");
    row("no line end at the end", "a", "<p>a</p>");
    row("empty lines at the end", "a\r\n\r\n\r\n", "\r\n\r\n<p>a</p>");
    row("equals signs", "a=b=\r\n=3D=\r\n", "<a href=\"x?a=b\">=</a>\r\n");
    row("a boundary", "--=_x\r\n--\r\n", "<p>--=_</p>\r\n");
    row("Japanese", QByteArray("こんにちは\r\n").repeated(200), "<p>こんにちは</p>\r\n");
    row("Arabic and emoji", "مرحبا 👩‍🚀\r\n", "<p dir=\"rtl\">مرحبا 👩‍🚀</p>\r\n");
    row("a long line", QByteArray(5000, 'x') + "\r\n", '<' + QByteArray(200'000, 'y') + ">\r\n");
    row("a long line of accents", QByteArray("é ü ").repeated(2000) + "\r\n",
        QByteArray("<p>ß").repeated(2000));
}

void TestMessageComposer::partsStandInOrderAndDecodeToTheRenderedBytes()
{
    QFETCH(RenderedEmail, rendered);
    const auto message = MessageComposer::compose(priyaHead(), rendered);
    QVERIFY(message);
    const ReadMessage read = readMessage(*message);
    QCOMPARE(read.types, (QStringList{QStringLiteral("multipart/alternative"), QStringLiteral("text/plain"),
                                      QStringLiteral("text/html")}));
    QCOMPARE(read.data.at(0), rendered.text);
    QCOMPARE(read.data.at(1), rendered.html);
    QCOMPARE(read.subject, rendered.subject);

    QVERIFY(!QByteArray(*message).replace("\r\n", "").contains('\n'));
    QVERIFY(!QByteArray(*message).replace("\r\n", "").contains('\r'));
    const QList<QByteArray> lines = QByteArray(*message).replace("\r\n", "\n").split('\n');
    for (const QByteArray &messageLine : lines) {
        QVERIFY(messageLine.size() <= 78);
        QVERIFY2(!messageLine.endsWith(' ') && !messageLine.endsWith('\t'), "a relay may cut that off");
        const auto isAscii = [](char c) { return (c & 0x80) == 0; };
        QVERIFY(std::all_of(messageLine.cbegin(), messageLine.cend(), isAscii));
    }
}

void TestMessageComposer::inlineImagesTravelBesideTheHtml()
{
    RenderedEmail rendered = priyaEmail();
    const QString first(64, u'a');
    const QString second(64, u'b');
    rendered.assets = QStringList{first, second};
    QByteArray bytes;
    for (int i = 0; i < 3000; ++i)
        bytes.append(static_cast<char>(i * 7));
    const QList<InlineAsset> assets = {{second, QStringLiteral("image/jpeg"), "JPEG\r\n\n\r"},
                                       {QString(64, u'c'), QStringLiteral("image/png"), "not used"},
                                       {first, QStringLiteral("image/png"), bytes}};
    const auto message = MessageComposer::compose(priyaHead(), rendered, assets);
    QVERIFY(message);
    const ReadMessage read = readMessage(*message);
    QCOMPARE(read.types, (QStringList{QStringLiteral("multipart/alternative"), QStringLiteral("text/plain"),
                                      QStringLiteral("multipart/related"), QStringLiteral("text/html"),
                                      QStringLiteral("image/png"), QStringLiteral("image/jpeg")}));
    QCOMPARE(read.data.at(1), rendered.html);
    QCOMPARE(read.data.at(2), bytes);
    QCOMPARE(read.data.at(3), QByteArray("JPEG\r\n\n\r"));
    const QByteArray id = "<" + contentId(first).toLatin1() + ">";
    QVERIFY(message->toLower().contains(QByteArray("content-id: " + id)));
    QVERIFY(message->contains("type=\"text/html\""));
}

void TestMessageComposer::pythonReadsTheSame()
{
    RenderedEmail rendered = priyaEmail();
    rendered.subject =
        QStringLiteral("Überwachung bei Łódź 🚀: =?utf-8?Q?kein?= Trick,  zwei Leerzeichen, und so lang, "
                       "dass es nicht in eine Zeile passt");
    rendered.assets = QStringList{QString(64, u'a')};
    MessageHead head = priyaHead();
    head.from.name = QStringLiteral("Lindqvist, Maren \"TAM\" (EMEA)");
    head.to.name = QStringLiteral("رحل بن عبد الرحمن 山田太郎 and a few words more to make it long");
    head.replyTo = {QStringLiteral("Åsa"), QStringLiteral("asa@gitlab.example")};
    const auto message = MessageComposer::compose(
        head, rendered, {{rendered.assets.first(), QStringLiteral("image/gif"), "GIF89a"}});
    QVERIFY(message);
    const QJsonObject read = readByPython(*message);
    QVERIFY(!read.isEmpty());
    QCOMPARE(read.value(u"headerDefects").toArray(), QJsonArray());
    QCOMPARE(read.value(u"subject").toString(), rendered.subject);
    QCOMPARE(read.value(u"date").toString(), QStringLiteral("2026-11-08T09:05:03+01:00"));
    QCOMPARE(read.value(u"messageId").toString(), head.messageId);
    QCOMPARE(read.value(u"listUnsubscribe").toString(), QString(u'<' + head.listUnsubscribe + u'>'));
    const auto addressOf = [&read](QStringView name) {
        return read.value(u"addresses").toObject().value(name).toArray().first().toArray();
    };
    QCOMPARE(addressOf(u"From"), (QJsonArray{head.from.name, head.from.address}));
    QCOMPARE(addressOf(u"To"), (QJsonArray{head.to.name, head.to.address}));
    QCOMPARE(addressOf(u"Reply-To"), (QJsonArray{head.replyTo.name, head.replyTo.address}));

    const QJsonArray parts = read.value(u"parts").toArray();
    const QStringList types = {QStringLiteral("multipart/alternative"), QStringLiteral("text/plain"),
                               QStringLiteral("multipart/related"), QStringLiteral("text/html"),
                               QStringLiteral("image/gif")};
    QCOMPARE(parts.size(), types.size());
    const auto bytesOf = [&parts](int part) {
        return QByteArray::fromBase64(parts.at(part).toObject().value(u"bytes").toString().toLatin1());
    };
    for (qsizetype i = 0; i < types.size(); ++i) {
        QCOMPARE(parts.at(i).toObject().value(u"type").toString(), types.at(i));
        QCOMPARE(parts.at(i).toObject().value(u"defects").toArray(), QJsonArray());
    }
    QCOMPARE(parts.at(1).toObject().value(u"charset").toString(), QStringLiteral("utf-8"));
    QCOMPARE(bytesOf(1), rendered.text);
    QCOMPARE(bytesOf(3), rendered.html);
    QCOMPARE(bytesOf(4), QByteArray("GIF89a"));
    QCOMPARE(parts.at(4).toObject().value(u"id").toString(),
             QString(u'<' + contentId(rendered.assets.first()) + u'>'));
}

void TestMessageComposer::subjectAndNameArriveAsTheyWere_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    row("plain", QStringLiteral("Monitoring GitLab"));
    row("punctuation", QStringLiteral("a (b) <c@d> [e], f: g; \"h\" \\i\\ 'j' @ . !#$%&*+-/=?^_`{|}~"));
    row("an encoded word", QStringLiteral("=?utf-8?Q?=41?= and =?x"));
    row("spaces that a fold would lose", QStringLiteral(" two  spaces   "));
    row("a tab", QStringLiteral("a\tb"));
    row("umlauts", QStringLiteral("Grüße aus Köln"));
    row("one umlaut among many words",
        QStringLiteral("A rather long subject that is folded somewhere, with ü in it, "
                       "and then some more words until two lines are full"));
    row("long", QStringLiteral("word ").repeated(60).trimmed());
    row("a long word", QString(900, u'x'));
    row("Arabic", QStringLiteral("مرحبا بالعالم ").repeated(10).trimmed());
    row("Hebrew", QStringLiteral("שלום עולם"));
    row("Japanese", QStringLiteral("監視の始め方：最初に見るべきこと").repeated(8));
    row("emoji", QStringLiteral("👩🏽‍🚀🚀🇦🇹").repeated(30));
    row("an address", QStringLiteral("someone@example.org"));
}

void TestMessageComposer::subjectAndNameArriveAsTheyWere()
{
    QFETCH(QString, text);
    MessageHead head = priyaHead();
    head.to.name = text;
    const auto message = MessageComposer::compose(head, email(text, "x\r\n", "<p>x</p>\r\n"));
    QVERIFY(message);
    QCOMPARE(readMessage(*message).subject.trimmed(), text.trimmed());
    const QJsonObject read = readByPython(*message);
    QCOMPARE(read.value(u"subject").toString(), text);
    QCOMPARE(read.value(u"addresses").toObject().value(u"To").toArray(),
             (QJsonArray{QJsonArray{text, head.to.address}}));
    const QList<QByteArray> lines = headOf(*message).replace("\r\n", "\n").split('\n');
    for (const QByteArray &headLine : lines)
        QVERIFY2(headLine.size() <= 78, headLine.constData());
}

void TestMessageComposer::equalArgumentsGiveEqualBytes()
{
    const auto once = MessageComposer::compose(priyaHead(), priyaEmail());
    const auto again = MessageComposer::compose(priyaHead(), priyaEmail());
    QVERIFY(once && again);
    QCOMPARE(*once, *again);
    MessageHead other = priyaHead();
    other.messageId = newMessageId(QStringLiteral("dlv_2"), other.from.address);
    const auto different = MessageComposer::compose(other, priyaEmail());
    QVERIFY(different);
    const auto boundary = [](const QByteArray &message) {
        return message.mid(message.indexOf("boundary="), 50);
    };
    QVERIFY(boundary(*once) != boundary(*different));
}

void TestMessageComposer::foreignDomainIsWrittenInAscii()
{
    MessageHead head = priyaHead();
    head.to.address = QStringLiteral("priya@bücher.example");
    const auto message = MessageComposer::compose(head, priyaEmail());
    QVERIFY(message);
    QVERIFY(message->contains("To: Priya Raghunathan <priya@xn--bcher-kva.example>\r\n"));
}

void TestMessageComposer::messageIdBelongsToTheSendersDomain()
{
    QCOMPARE(newMessageId(QStringLiteral("dlv_1"), QStringLiteral("a@GitLab.example")),
             QStringLiteral("<dlv_1@gitlab.example>"));
    QCOMPARE(newMessageId(QStringLiteral("dlv_1"), QStringLiteral("a@bücher.example")),
             QStringLiteral("<dlv_1@xn--bcher-kva.example>"));
    QCOMPARE(newMessageId(QStringLiteral("dlv_1"), QStringLiteral("nonsense")),
             QStringLiteral("<dlv_1@waymark.invalid>"));
}

QTEST_APPLESS_MAIN(TestMessageComposer)
#include "tst_message_composer.moc"
