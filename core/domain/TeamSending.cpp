// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/domain/TeamSending.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

namespace waymark {

QString TeamSending::wayOut(const DraftId &draft, int attempt, const ContactId &contact) const
{
    const QByteArray said =
        draft.toString().toUtf8() + ' ' + QByteArray::number(attempt) + ' ' + contact.toString().toUtf8();
    const QByteArray token = QMessageAuthenticationCode::hash(said, key, QCryptographicHash::Sha256)
                                 .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return publicUrl + QStringLiteral("/u/") + QString::fromLatin1(token);
}

} // namespace waymark
