// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QString>

namespace waymark {

/// The address out of "Jo Miller <jo@example.com>" and "mailto:jo@example.com"; any other text as it is.
QString bareAddress(const QString &text);

/// An address as it is kept: the domain in lower case and, where it has other letters than ASCII, as A-labels
/// (RFC 5891); the local part as it is. What is no address comes back as it was.
QString importedAddress(const QString &address);

/// The part behind the '@', in lower case.
QString domainOf(const QString &address);

/// Whether the address is that of a function and not of a person: "info@", "no-reply@".
bool isRoleAddress(const QString &address);

/// Whether everybody can have an address there: "gmail.com".
bool isMailProvider(const QString &domain);

/// The well-known mail domain that this one is probably a slip for: "gmail.com" for "gmial.com"; empty when
/// it is one of them, or like none.
QString likelyDomain(const QString &domain);

} // namespace waymark
