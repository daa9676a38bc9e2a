// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>
#include <QStringList>

namespace waymark {

/// How much a finding weighs: errors block sending, warnings ask once, notes tell, Passed reassures.
enum class Severity { Error, Warning, Note, Passed };

/// What a finding is about, so that a click can go there.
struct FindingPlace
{
    enum class Kind { Email, Sender, Recipients, Recipient, Subject, Preheader, Body };
    Kind kind = Kind::Email;
    QString ref{}; ///< Body: the path of the node ("/content/3"). Recipient: its uid. Else empty.

    bool operator==(const FindingPlace &) const = default;
};

/// One line of the checks' list.
struct Finding
{
    QString id{}; ///< Stable: "token-missing". Several findings can have the same.
    Severity severity = Severity::Note;
    FindingPlace place{};
    QString sentence{};       ///< Translated.
    QString detail{};         ///< Translated; may be empty. Names the effect or what to do.
    QString mend{};           ///< Stable id of what would mend it ("edit-contact"); empty without one.
    QString token{};          ///< The token that it is about; empty for none.
    QString href{};           ///< The link's address that it is about; empty for none.
    QString newHref{};        ///< The address that the mend puts in its place; empty for none.
    QString fallback{};       ///< What stands for the token where it has no value; empty for none.
    QStringList recipients{}; ///< Uids of the recipients that it is about; empty for none or all.

    bool operator==(const Finding &) const = default;
};

/// "error", "warning", "note", "passed": stable, not translated.
QString severityName(Severity severity);
/// "email", "sender", "recipients", "recipient", "subject", "preheader", "body": stable, not translated.
QString placeName(FindingPlace::Kind kind);

} // namespace waymark
