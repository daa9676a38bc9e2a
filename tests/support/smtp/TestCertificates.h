// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>
#include <QTemporaryDir>

namespace waymark::test {

/// A certificate authority of the test's own, and server certificates signed by it; made by openssl.
class TestCertificates
{
public:
    enum class Kind {
        Good,      ///< For localhost and 127.0.0.1.
        OtherName, ///< For somewhere-else.example.
        Expired,
    };

    /// The authority's certificate, to be trusted.
    QString authority();
    /// A certificate, made at the first call; its key is keyOf() it. Empty when openssl failed.
    QString certificate(Kind kind);
    static QString keyOf(const QString &certificate);

private:
    bool openssl(const QStringList &arguments) const;
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

} // namespace waymark::test
