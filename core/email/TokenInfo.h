// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>

namespace waymark {

/// What a token's value is, and with it how it is formatted.
enum class TokenType {
    Text,
    Money,
    Date,
    List,
    Number,
    Flag, ///< Yes or no.
    Url,  ///< A slot that can also be the target of a link or a button, as "token:survey.link".
};

/// Where a token stands in the "Insert token" menu.
enum class TokenGroup {
    Contact,
    Account,
    TechnicalAccountManager,
    AccountOwner,
    Organisation,
    Program,
    Dates,
    Links
};

/// All that is fixed about one token.
struct TokenInfo
{
    QString name; ///< Stable, as in documents: "contact.first_name".
    TokenType type = TokenType::Text;
    TokenGroup group = TokenGroup::Contact;
    bool headerSafe = true;            ///< May stand in a subject or preheader: one short line, no address.
    bool multiLine = false;            ///< Line ends of its value are kept where the landing place has lines.
    const char *labelSource = nullptr; ///< Untranslated; see label().
    const char *exampleSource = nullptr; ///< Untranslated; see example().

    /// What a person reads on the token: "First name". Translated.
    QString label() const;
    /// A made-up value for menus and for a preview without recipients. Translated.
    QString example() const;
};

/// The group's title in the menu, translated.
QString tokenGroupLabel(TokenGroup group);

} // namespace waymark
