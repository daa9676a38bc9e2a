// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "tests/support/smtp/TestCertificates.h"

#include <QDebug>
#include <QFile>
#include <QProcess>

namespace waymark::test {

QString TestCertificates::authority()
{
    const QString certificate = path(QStringLiteral("authority.pem"));
    if (QFile::exists(certificate))
        return certificate;
    const bool made = openssl({QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                               QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                               QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
                               QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"),
                               QStringLiteral("/CN=Waymark test authority"), QStringLiteral("-keyout"),
                               keyOf(certificate), QStringLiteral("-out"), certificate});
    return made ? certificate : QString();
}

QString TestCertificates::certificate(Kind kind)
{
    const QString name = kind == Kind::Good        ? QStringLiteral("good")
                         : kind == Kind::OtherName ? QStringLiteral("other-name")
                                                   : QStringLiteral("expired");
    const QString certificate = path(name + QStringLiteral(".pem"));
    if (QFile::exists(certificate))
        return certificate;
    const QString request = path(name + QStringLiteral(".csr"));
    QFile extensions(path(name + QStringLiteral(".ext")));
    if (authority().isEmpty() || !extensions.open(QIODevice::WriteOnly))
        return {};
    extensions.write(kind == Kind::OtherName ? "subjectAltName=DNS:somewhere-else.example\n"
                                             : "subjectAltName=DNS:localhost,IP:127.0.0.1\n");
    extensions.close();
    const bool made =
        openssl({QStringLiteral("req"), QStringLiteral("-newkey"), QStringLiteral("ec"),
                 QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"),
                 QStringLiteral("-nodes"), QStringLiteral("-subj"), QStringLiteral("/CN=") + name,
                 QStringLiteral("-keyout"), keyOf(certificate), QStringLiteral("-out"), request}) &&
        openssl({QStringLiteral("x509"), QStringLiteral("-req"), QStringLiteral("-in"), request,
                 QStringLiteral("-CA"), authority(), QStringLiteral("-CAkey"), keyOf(authority()),
                 QStringLiteral("-CAcreateserial"), QStringLiteral("-days"),
                 kind == Kind::Expired ? QStringLiteral("-1") : QStringLiteral("2"),
                 QStringLiteral("-extfile"), extensions.fileName(), QStringLiteral("-out"), certificate});
    return made ? certificate : QString();
}

QString TestCertificates::keyOf(const QString &certificate)
{
    return certificate + QStringLiteral(".key");
}

bool TestCertificates::openssl(const QStringList &arguments) const
{
    QProcess process;
    process.start(QStringLiteral("openssl"), arguments);
    const bool done = process.waitForFinished() && process.exitCode() == 0;
    if (!done)
        qWarning() << "openssl" << arguments << process.readAllStandardError();
    return done;
}

} // namespace waymark::test
