// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/protocol/BackReference.h"
#include "core/protocol/IdempotencyKey.h"
#include "core/protocol/JmapRequest.h"
#include "core/protocol/SessionObject.h"
#include "core/protocol/StrictJson.h"
#include "core/protocol/SyncState.h"

#include <QJsonArray>
#include <QTest>

namespace waymark {

/// JMAP's messages as they come from strangers.
class TestJmapMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRequestIsRead();
    void badRequestsAreNamed_data();
    void badRequestsAreNamed();
    void limitsHold();
    void deepJsonIsRefusedBeforeItIsBuilt();
    void manyValuesAreRefusedBeforeTheyAreBuilt();
    void namesInStringsAreNoMembers();

    void referencesAreFollowed_data();
    void referencesAreFollowed();
    void badReferencesAreNamed_data();
    void badReferencesAreNamed();
    void aReferenceGivesNoMoreThanAllowed();

    void statesGoThereAndBack();
    void badStatesAreNone_data();
    void badStatesAreNone();
    void keysAreRead_data();
    void keysAreRead();
    void theSessionHasWhatTheStandardWants();
};

static QByteArray request(const QByteArray &calls, const QByteArray &more = {})
{
    return R"({"using":["urn:ietf:params:jmap:core","https://waymark.example/jmap/programs"],"methodCalls":)" +
           calls + more + '}';
}

void TestJmapMessages::aRequestIsRead()
{
    const auto read = JmapRequest::read(request(R"([["Core/echo",{"a":1},"0"],["Cta/set",{},"1"]])",
                                                R"(,"createdIds":{"k":"cta_1"},"somethingElse":1)"),
                                        {});
    QVERIFY(read);
    QCOMPARE(read->calls.size(), 2);
    QCOMPARE(read->calls.first().name, u"Core/echo"_qs);
    QCOMPARE(read->calls.last().id, u"1"_qs);
    QCOMPARE(read->createdIds.value(u"k"_qs), u"cta_1"_qs);
    QVERIFY(read->mutates());
    QVERIFY(!JmapRequest::read(request(R"([["Cta/get",{},"1"]])"), {})->mutates());
    // A name may stand in many objects, and what is said may look like one.
    const QByteArray names =
        R"([["Core/echo",{"a":{"a":[{"a":"a","b":"\"a\":1,\"a\":2"},{"a":{}}],"b":"a"},"b":"a"},"0"]])";
    QVERIFY(JmapRequest::read(request(names), {}));
}

void TestJmapMessages::badRequestsAreNamed_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("error");
    QTest::newRow("nothing") << QByteArray() << u"notJSON"_qs;
    QTest::newRow("half of it") << request("[]").chopped(1) << u"notJSON"_qs;
    QTest::newRow("bytes that are no UTF-8") << request("[[\"\xff\xfe\",{},\"0\"]]") << u"notJSON"_qs;
    QTest::newRow("a name twice") << request(R"([["Core/echo",{"a":1,"a":2},"0"]])") << u"notJSON"_qs;
    QTest::newRow("a name twice, once escaped")
        << request(R"([["Core/echo",{"a":1,"\u0061":2},"0"]])") << u"notJSON"_qs;
    QTest::newRow("a name twice far below")
        << request(R"([["Core/echo",{"b":[{"c":{"a":1, "b" : {}, "a":[]}}],"a":{}},"0"]])") << u"notJSON"_qs;
    QTest::newRow("a name twice, once within")
        << request(R"([["Core/echo",{"a":{"x":1},"b":{"x":1},"a":{}},"0"]])") << u"notJSON"_qs;
    QTest::newRow("something after it") << request("[]") + "{}" << u"notJSON"_qs;
    QTest::newRow("an array") << QByteArray("[]") << u"notRequest"_qs;
    QTest::newRow("no calls") << QByteArray(R"({"using":[]})") << u"notRequest"_qs;
    QTest::newRow("no capabilities") << QByteArray(R"({"methodCalls":[]})") << u"notRequest"_qs;
    QTest::newRow("a capability that is a number")
        << QByteArray(R"({"using":[1],"methodCalls":[]})") << u"notRequest"_qs;
    QTest::newRow("a strange capability")
        << QByteArray(R"({"using":["urn:x"],"methodCalls":[]})") << u"unknownCapability"_qs;
    QTest::newRow("a call without an id") << request(R"([["Core/echo",{}]])") << u"notRequest"_qs;
    QTest::newRow("a call with a list") << request(R"([["Core/echo",[],"0"]])") << u"notRequest"_qs;
    QTest::newRow("a call with a number as its id") << request(R"([["Core/echo",{},0]])") << u"notRequest"_qs;
    QTest::newRow("a call that is an object") << request(R"([{"name":"Core/echo"}])") << u"notRequest"_qs;
    QTest::newRow("created ids that are none")
        << request("[]", R"(,"createdIds":{"k":"a b"})") << u"notRequest"_qs;
}

void TestJmapMessages::badRequestsAreNamed()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, error);
    const auto read = JmapRequest::read(body, {});
    QVERIFY(!read);
    QCOMPARE(read.error().type, u"urn:ietf:params:jmap:error:"_qs + error);
    QCOMPARE(read.error().status, 400);
}

void TestJmapMessages::limitsHold()
{
    ProtocolLimits limits;
    limits.maxCallsInRequest = 2;
    QVERIFY(JmapRequest::read(request(R"([["a",{},"0"],["a",{},"1"]])"), limits));
    const auto calls = JmapRequest::read(request(R"([["a",{},"0"],["a",{},"1"],["a",{},"2"]])"), limits);
    QCOMPARE(calls.error().more.value(u"limit"_qs).toString(), u"maxCallsInRequest"_qs);
    limits.maxSizeRequest = 20;
    const auto size = JmapRequest::read(request("[]"), limits);
    QCOMPARE(size.error().more.value(u"limit"_qs).toString(), u"maxSizeRequest"_qs);
}

void TestJmapMessages::deepJsonIsRefusedBeforeItIsBuilt()
{
    const QByteArray deep = QByteArray(5'000'000, '[') + QByteArray(5'000'000, ']');
    const auto read = readStrictJson(deep, 32);
    QVERIFY(!read);
    QVERIFY(read.error().contains(u"deeper"_qs));
    QVERIFY(readStrictJson(QByteArray(32, '[') + QByteArray(32, ']'), 32));
    QVERIFY(!readStrictJson(QByteArray(33, '[') + QByteArray(33, ']'), 32));
}

void TestJmapMessages::manyValuesAreRefusedBeforeTheyAreBuilt()
{
    // Each byte of these would take forty in memory.
    const QByteArray lists = '[' + QByteArray("[0],").repeated(2'400'000) + "0]";
    const QByteArray numbers = '[' + QByteArray("0,").repeated(4'800'000) + "0]";
    for (const QByteArray &json : {lists, numbers}) {
        const auto read = readStrictJson(json, 32);
        QVERIFY(!read);
        QVERIFY2(read.error().contains(u"too many"_qs), qPrintable(read.error()));
    }
    // Four megabytes of short paragraphs are as much as a client sends at once.
    const QByteArray paragraph =
        R"({"type":"paragraph","content":[{"type":"text","text":"a sentence of some words"}]},)";
    QVERIFY(readStrictJson('[' + paragraph.repeated(4'000'000 / paragraph.size()) + "0]", 32));
    QVERIFY(readStrictJson('[' + QByteArray("\"some text\",").repeated(600'000) + "0]", 32));
}

void TestJmapMessages::namesInStringsAreNoMembers()
{
    QVERIFY(readStrictJson("{\"a:\\\":[{\":\"x:y\",\"b\":[{\"c\\\\\":1}]}", 8));
}

static QList<MethodCall> responses()
{
    return {
        {u"Cta/changes"_qs, {{u"created"_qs, QJsonArray{u"a"_qs, u"b"_qs}}}, u"0"_qs},
        {u"Task/get"_qs,
         {{u"list"_qs,
           QJsonArray{QJsonObject{{u"cta"_qs, u"x"_qs}, {u"many"_qs, QJsonArray{1, 2}}, {u"~/"_qs, 7}},
                      QJsonObject{{u"cta"_qs, u"y"_qs}, {u"many"_qs, QJsonArray{3}}, {u"~/"_qs, 8}}}}},
         u"1"_qs},
        {u"error"_qs, {{u"type"_qs, u"serverFail"_qs}}, u"2"_qs},
    };
}

static QJsonObject reference(const QString &resultOf, const QString &name, const QString &path)
{
    return {{u"#ids"_qs, QJsonObject{{u"resultOf"_qs, resultOf}, {u"name"_qs, name}, {u"path"_qs, path}}}};
}

void TestJmapMessages::referencesAreFollowed_data()
{
    QTest::addColumn<QString>("resultOf");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("a list") << u"0"_qs << u"Cta/changes"_qs << u"/created"_qs
                            << QJsonValue(QJsonArray{u"a"_qs, u"b"_qs});
    QTest::newRow("an item") << u"0"_qs << u"Cta/changes"_qs << u"/created/1"_qs << QJsonValue(u"b"_qs);
    QTest::newRow("of each") << u"1"_qs << u"Task/get"_qs << u"/list/*/cta"_qs
                             << QJsonValue(QJsonArray{u"x"_qs, u"y"_qs});
    QTest::newRow("lists become one")
        << u"1"_qs << u"Task/get"_qs << u"/list/*/many"_qs << QJsonValue(QJsonArray{1, 2, 3});
    QTest::newRow("of each of each") << u"1"_qs << u"Task/get"_qs << u"/list/*/many/*"_qs
                                     << QJsonValue(QJsonArray{1, 2, 3});
    QTest::newRow("escaped") << u"1"_qs << u"Task/get"_qs << u"/list/0/~0~1"_qs << QJsonValue(7);
}

void TestJmapMessages::referencesAreFollowed()
{
    QFETCH(QString, resultOf);
    QFETCH(QString, name);
    QFETCH(QString, path);
    QFETCH(QJsonValue, value);
    const auto resolved = resolvedArguments(reference(resultOf, name, path), responses(), 100);
    QVERIFY2(resolved, resolved ? "" : qPrintable(resolved.error().description));
    QCOMPARE(resolved->value(u"ids"_qs), value);
}

void TestJmapMessages::badReferencesAreNamed_data()
{
    QTest::addColumn<QJsonObject>("arguments");
    QTest::addColumn<QString>("error");
    const QString bad = u"invalidResultReference"_qs;
    QTest::newRow("a later call") << reference(u"9"_qs, u"Cta/get"_qs, u"/list"_qs) << bad;
    QTest::newRow("itself") << reference(u"3"_qs, u"Cta/get"_qs, u"/ids"_qs) << bad;
    QTest::newRow("another method") << reference(u"0"_qs, u"Cta/get"_qs, u"/created"_qs) << bad;
    QTest::newRow("a call that failed") << reference(u"2"_qs, u"Cta/get"_qs, u"/type"_qs) << bad;
    QTest::newRow("no such name") << reference(u"0"_qs, u"Cta/changes"_qs, u"/destroyed"_qs) << bad;
    QTest::newRow("no such item") << reference(u"0"_qs, u"Cta/changes"_qs, u"/created/2"_qs) << bad;
    QTest::newRow("an item before the first")
        << reference(u"0"_qs, u"Cta/changes"_qs, u"/created/-1"_qs) << bad;
    QTest::newRow("an item with a leading zero")
        << reference(u"0"_qs, u"Cta/changes"_qs, u"/created/01"_qs) << bad;
    QTest::newRow("an item far away")
        << reference(u"0"_qs, u"Cta/changes"_qs, u"/created/99999999999999999999"_qs) << bad;
    QTest::newRow("a star in an object") << reference(u"0"_qs, u"Cta/changes"_qs, u"/*"_qs) << bad;
    QTest::newRow("no slash") << reference(u"0"_qs, u"Cta/changes"_qs, u"created"_qs) << bad;
    QTest::newRow("no path") << reference(u"0"_qs, u"Cta/changes"_qs, QString()) << bad;
    QTest::newRow("a bad escape") << reference(u"0"_qs, u"Cta/changes"_qs, u"/~2"_qs) << bad;
    QTest::newRow("no reference") << QJsonObject{{u"#ids"_qs, u"0"_qs}} << bad;
    QTest::newRow("a part too many") << QJsonObject{{u"#ids"_qs, QJsonObject{{u"resultOf"_qs, u"0"_qs},
                                                                             {u"name"_qs, u"Cta/changes"_qs},
                                                                             {u"path"_qs, u"/created"_qs},
                                                                             {u"x"_qs, 1}}}}
                                     << bad;
    QJsonObject twice = reference(u"0"_qs, u"Cta/changes"_qs, u"/created"_qs);
    twice.insert(u"ids"_qs, QJsonArray());
    QTest::newRow("given twice") << twice << u"invalidArguments"_qs;
}

void TestJmapMessages::badReferencesAreNamed()
{
    QFETCH(QJsonObject, arguments);
    QFETCH(QString, error);
    const auto resolved = resolvedArguments(arguments, responses(), 100);
    QVERIFY(!resolved);
    QCOMPARE(resolved.error().type, error);
}

void TestJmapMessages::aReferenceGivesNoMoreThanAllowed()
{
    const QJsonObject arguments = reference(u"1"_qs, u"Task/get"_qs, u"/list/*/many"_qs);
    QVERIFY(resolvedArguments(arguments, responses(), 3));
    QCOMPARE(resolvedArguments(arguments, responses(), 2).error().type, u"invalidResultReference"_qs);
}

void TestJmapMessages::statesGoThereAndBack()
{
    const SyncState whole{u"e1"_qs, 42, -1, 0};
    QCOMPARE(whole.toString(), u"e1.42"_qs);
    QCOMPARE(SyncState::read(whole.toString()), whole);
    const SyncState between{u"e1"_qs, 42, 90, 7};
    QCOMPARE(SyncState::read(between.toString()), between);
}

void TestJmapMessages::badStatesAreNone_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "e1", "e1.", ".1", "e1.-1", "e1.1.2", "e1.5.4.0", "e1.1.2.3.4", "E1.1",
                             "e1.1\n", "e1.99999999999999999999"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestJmapMessages::badStatesAreNone()
{
    QFETCH(QString, text);
    QVERIFY(!SyncState::read(text));
}

void TestJmapMessages::keysAreRead_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<qint64>("sequence");
    QTest::newRow("plain") << u"laptop-1.17"_qs << qint64(17);
    QTest::newRow("in quotes") << u"\"laptop-1.17\""_qs << qint64(17);
    QTest::newRow("one quote") << u"\"laptop-1.17"_qs << qint64(0);
    QTest::newRow("zero") << u"laptop-1.0"_qs << qint64(0);
    QTest::newRow("negative") << u"laptop-1.-1"_qs << qint64(0);
    QTest::newRow("a leading zero") << u"laptop-1.017"_qs << qint64(0);
    QTest::newRow("two dots") << u"laptop.1.1"_qs << qint64(0);
    QTest::newRow("no device") << u".1"_qs << qint64(0);
    QTest::newRow("beyond numbers") << u"a.1234567890123456789"_qs << qint64(0);
    QTest::newRow("two of them") << u"a.1, a.2"_qs << qint64(0);
}

void TestJmapMessages::keysAreRead()
{
    QFETCH(QString, header);
    QFETCH(qint64, sequence);
    const auto key = IdempotencyKey::read(header);
    QCOMPARE(key ? key->sequence : 0, sequence);
    if (key)
        QCOMPARE(key->device, u"laptop-1"_qs);
}

void TestJmapMessages::theSessionHasWhatTheStandardWants()
{
    SessionObject session;
    session.workspace = u"w1"_qs;
    session.baseUrl = u"https://sync.example"_qs;
    session.tam = true;
    const QJsonObject json = session.toJson();
    // RFC 8620, section 2: these must be there.
    for (const char *name : {"capabilities", "accounts", "primaryAccounts", "username", "apiUrl",
                             "downloadUrl", "uploadUrl", "eventSourceUrl", "state"})
        QVERIFY2(json.contains(QLatin1String(name)), name);
    const QJsonObject core = json.value(u"capabilities"_qs).toObject().value(coreCapability()).toObject();
    for (const char *name :
         {"maxSizeUpload", "maxConcurrentUpload", "maxSizeRequest", "maxConcurrentRequests",
          "maxCallsInRequest", "maxObjectsInGet", "maxObjectsInSet"})
        QVERIFY2(core.value(QLatin1String(name)).toInt() > 0, name);
    for (const char *variable : {"{accountId}", "{blobId}", "{name}", "{type}"})
        QVERIFY(json.value(u"downloadUrl"_qs).toString().contains(QLatin1String(variable)));
    for (const char *variable : {"{types}", "{closeafter}", "{ping}"})
        QVERIFY(json.value(u"eventSourceUrl"_qs).toString().contains(QLatin1String(variable)));
    QVERIFY(json.value(u"accounts"_qs).toObject().contains(u"w1"_qs));
}

} // namespace waymark

QTEST_APPLESS_MAIN(waymark::TestJmapMessages)
#include "tst_jmap_messages.moc"
