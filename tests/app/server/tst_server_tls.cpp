// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/app/server/ServerProcess.h"
#include "tests/support/smtp/TestCertificates.h"

#include <QFile>
#include <QTest>

#include <csignal>

namespace waymark::test {

/// The program with TLS of its own.
class TestServerTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRenewedCertificateIsReadWithoutARestart();
    void withoutTlsAHangupEndsNothing();

private:
    /// Puts a certificate and its key where the server reads them.
    bool put(const QString &certificate) const
    {
        const QString key = TestCertificates::keyOf(certificate);
        QFile::remove(file(u"chain.pem"_qs));
        QFile::remove(file(u"key.pem"_qs));
        return QFile::copy(certificate, file(u"chain.pem"_qs)) && QFile::copy(key, file(u"key.pem"_qs));
    }
    QString file(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

void TestServerTls::aRenewedCertificateIsReadWithoutARestart()
{
    TestCertificates certificates;
    QVERIFY(put(certificates.certificate(TestCertificates::Kind::OtherName)));
    RunningServer server(file(u"data"_qs), {u"--tls-cert"_qs, file(u"chain.pem"_qs), u"--tls-key"_qs,
                                            file(u"key.pem"_qs), u"--listen"_qs, u"127.0.0.1:0"_qs});
    QVERIFY2(server.url().startsWith(u"https://"_qs), qPrintable(server.url()));
    const auto answer = [&] {
        return server.plainCurl({u"--cacert"_qs, certificates.authority(), server.url() + u"/healthz"_qs,
                                 u"--fail"_qs, u"--write-out"_qs, u"%{http_code}"_qs, u"--output"_qs,
                                 file(u"body"_qs)});
    };
    QCOMPARE(answer(), QByteArray("000"));
    QVERIFY(put(certificates.certificate(TestCertificates::Kind::Good)));
    QCOMPARE(::kill(pid_t(server.processId()), SIGHUP), 0);
    QTRY_COMPARE_WITH_TIMEOUT(answer(), QByteArray("200"), 60'000);
    // What is no good changes nothing.
    QVERIFY(QFile::remove(file(u"key.pem"_qs)));
    QCOMPARE(::kill(pid_t(server.processId()), SIGHUP), 0);
    QTRY_VERIFY_WITH_TIMEOUT(server.said("the certificate before stays"), 60'000);
    QCOMPARE(answer(), QByteArray("200"));
    QVERIFY(server.stop());
    QCOMPARE(server.exitCode(), 0);
}

void TestServerTls::withoutTlsAHangupEndsNothing()
{
    RunningServer server(file(u"plain"_qs));
    QCOMPARE(::kill(pid_t(server.processId()), SIGHUP), 0);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(server.plainCurl({server.url() + u"/readyz"_qs, u"--write-out"_qs, u"%{http_code}"_qs,
                                   u"--output"_qs, file(u"body"_qs)}),
                 QByteArray("200"));
    QVERIFY(server.stop());
    QCOMPARE(server.exitCode(), 0);
}

} // namespace waymark::test

QTEST_GUILESS_MAIN(waymark::test::TestServerTls)
#include "tst_server_tls.moc"
