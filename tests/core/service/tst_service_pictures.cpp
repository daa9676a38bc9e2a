// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/service/ServerCheck.h"
#include "core/service/database/SqlConnection.h"
#include "tests/core/service/SendingHouse.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QTest>

namespace waymark::test {

using Json = QJsonObject;

/// Pictures of texts: who may read a text may read them, and nobody else.
class TestServicePictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_house = std::make_unique<SendingHouse>(); }
    void cleanup() { m_house.reset(); }

    void aTemplatesPictureIsForEveryTam();
    void aDraftsPictureIsForWhoTakesItOver();
    void anEarlierTextsPictureStays();
    void whatNobodyNamesIsForItsUploader();
    void whatIsNamedStaysAndGoesWithTheText();
    void onlyTheSourceOfAPictureNamesIt_data();
    void onlyTheSourceOfAPictureNamesIt();

private:
    Response send(const ServiceHouse::Member &member, const char *method, const QByteArray &path,
                  const QByteArray &body = {}) const
    {
        Request request;
        request.method = method;
        request.path = path;
        request.headers = {{"authorization", "Bearer " + member.token}, {"host", "h"}};
        request.body = body;
        return m_house->send(request);
    }
    QString upload(const ServiceHouse::Member &member, const QByteArray &bytes) const
    {
        const QByteArray path = "/jmap/upload/" + m_house->database->workspace().toLatin1() + "/";
        return QJsonDocument::fromJson(send(member, "POST", path, bytes).body)[u"blobId"_qs].toString();
    }
    /// The bytes; empty where they are not there for them.
    QByteArray seenBy(const ServiceHouse::Member &member, const QString &blob) const
    {
        const QByteArray path =
            "/jmap/download/" + m_house->database->workspace().toLatin1() + "/" + blob.toLatin1() + "/x";
        const Response response = send(member, "GET", path);
        return response.status == 200 ? response.body : QByteArray();
    }
    qint64 count(const QString &sql) const
    {
        const auto rows = (*m_house->database->connection())->query(sql);
        return rows ? rows->first().first().toLongLong() : -1;
    }
    void pass(int days) const
    {
        QVERIFY((*m_house->database->connection())
                    ->execute(u"UPDATE token SET expires_at = ?"_qs,
                              {m_house->clock.now().addDays(1000).toMSecsSinceEpoch()}));
        m_house->clock.advance(days * qint64(86'400'001));
        QVERIFY(m_house->service->keepHouse());
    }

    std::unique_ptr<SendingHouse> m_house;
};

/// A body with this picture, inside two columns.
static Json showing(const QString &source)
{
    const Json image{{u"type"_qs, u"image"_qs}, {u"attrs"_qs, Json{{u"src"_qs, source}}}};
    const Json column{{u"type"_qs, u"column"_qs}, {u"content"_qs, QJsonArray{image}}};
    const Json columns{{u"type"_qs, u"columns"_qs}, {u"content"_qs, QJsonArray{column, column}}};
    return {{u"type"_qs, u"doc"_qs}, {u"content"_qs, QJsonArray{columns}}};
}

static QString assetOf(const QByteArray &bytes)
{
    return u"asset:"_qs +
           QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

void TestServicePictures::aTemplatesPictureIsForEveryTam()
{
    const QString blob = upload(m_house->admin, "logo");
    QVERIFY(!blob.isEmpty());
    QCOMPARE(seenBy(m_house->ada, blob), QByteArray());
    QCOMPARE(m_house->update(m_house->admin, u"Template"_qs, m_house->templateId,
                             {{u"body"_qs, showing(assetOf("logo"))}}),
             QString());
    QCOMPARE(seenBy(m_house->ada, blob), QByteArray("logo"));
    QCOMPARE(seenBy(m_house->bob, blob), QByteArray("logo"));
    // Without it there is no way any more.
    QCOMPARE(
        m_house->update(m_house->admin, u"Template"_qs, m_house->templateId, {{u"body"_qs, showing({})}}),
        QString());
    QCOMPARE(seenBy(m_house->bob, blob), QByteArray());
    QCOMPARE(seenBy(m_house->admin, blob), QByteArray("logo"));
}

void TestServicePictures::aDraftsPictureIsForWhoTakesItOver()
{
    const QString blob = upload(m_house->ada, "diagram");
    QCOMPARE(m_house->update(m_house->ada, u"Draft"_qs, m_house->draftId,
                             {{u"body"_qs, showing(assetOf("diagram"))}}),
             QString());
    QCOMPARE(seenBy(m_house->bob, blob), QByteArray());
    QCOMPARE(m_house->update(m_house->admin, u"Account"_qs, m_house->accountId,
                             {{u"technicalAccountManager"_qs, m_house->bob.person.uid}}),
             QString());
    QVERIFY(!m_house->get(m_house->bob, u"Draft"_qs, m_house->draftId).isEmpty());
    QCOMPARE(seenBy(m_house->bob, blob), QByteArray("diagram"));
    // Who uploaded it has it still; a third has not.
    QCOMPARE(seenBy(m_house->ada, blob), QByteArray("diagram"));
    const ServiceHouse::Member cleo = m_house->join(u"Cleo"_qs, Role::Tam, u"laptop"_qs);
    QCOMPARE(seenBy(cleo, blob), QByteArray());
    // Nor has who had it through the draft, once the account is somebody else's.
    QCOMPARE(m_house->update(m_house->admin, u"Account"_qs, m_house->accountId,
                             {{u"technicalAccountManager"_qs, cleo.person.uid}}),
             QString());
    QCOMPARE(seenBy(cleo, blob), QByteArray("diagram"));
    QCOMPARE(seenBy(m_house->bob, blob), QByteArray());
    const auto problems = ServerCheck::problems(*m_house->database);
    QVERIFY(problems);
    QCOMPARE(*problems, QStringList());
}

void TestServicePictures::anEarlierTextsPictureStays()
{
    const QString blob = upload(m_house->admin, "old");
    QVERIFY(m_house
                ->create(m_house->ada, u"DraftRevision"_qs,
                         {{u"account"_qs, m_house->accountId},
                          {u"draft"_qs, m_house->draftId},
                          {u"body"_qs, showing(assetOf("old"))}})
                .startsWith(u"drv_"_qs));
    QCOMPARE(seenBy(m_house->ada, blob), QByteArray("old"));
    QCOMPARE(seenBy(m_house->bob, blob), QByteArray());
}

void TestServicePictures::whatNobodyNamesIsForItsUploader()
{
    const QString blob = upload(m_house->ada, "mine");
    QCOMPARE(seenBy(m_house->ada, blob), QByteArray("mine"));
    QCOMPARE(seenBy(m_house->bob, blob), QByteArray());
}

void TestServicePictures::whatIsNamedStaysAndGoesWithTheText()
{
    (void)upload(m_house->ada, "used");
    (void)upload(m_house->ada, "unused");
    QCOMPARE(m_house->update(m_house->ada, u"Draft"_qs, m_house->draftId,
                             {{u"body"_qs, showing(assetOf("used"))}}),
             QString());
    pass(ProtocolLimits().unusedUploadDays + 1);
    QCOMPARE(count(u"SELECT count(*) FROM blob"_qs), 1);
    QCOMPARE(seenBy(m_house->ada, u'b' + assetOf("used").section(u':', 1)), QByteArray("used"));
    QCOMPARE(m_house->destroy(m_house->ada, u"Draft"_qs, m_house->draftId), QString());
    pass(ProtocolLimits().unusedUploadDays + 1);
    QCOMPARE(count(u"SELECT count(*) FROM blob"_qs), 0);
}

void TestServicePictures::onlyTheSourceOfAPictureNamesIt_data()
{
    QTest::addColumn<Json>("body");
    const QString asset = assetOf("logo");
    QTest::newRow("in a paragraph's words")
        << Json{{u"type"_qs, u"doc"_qs},
                {u"content"_qs, QJsonArray{Json{{u"type"_qs, u"text"_qs}, {u"text"_qs, asset}}}}};
    QTest::newRow("with something behind it") << showing(asset + u"0"_qs);
    QTest::newRow("in capitals") << showing(asset.toUpper());
    QTest::newRow("a blob's id") << showing(u'b' + asset.section(u':', 1));
    QTest::newRow("beside the text") << Json{
        {u"type"_qs, u"doc"_qs}, {u"content"_qs, QJsonArray()}, {u"src"_qs, Json{{u"asset"_qs, asset}}}};
}

void TestServicePictures::onlyTheSourceOfAPictureNamesIt()
{
    QFETCH(Json, body);
    const QString blob = upload(m_house->admin, "logo");
    QCOMPARE(m_house->update(m_house->admin, u"Template"_qs, m_house->templateId, {{u"body"_qs, body}}),
             QString());
    QCOMPARE(seenBy(m_house->ada, blob), QByteArray());
}

} // namespace waymark::test

QTEST_GUILESS_MAIN(waymark::test::TestServicePictures)
#include "tst_service_pictures.moc"
