// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#pragma once

#include <QHashFunctions>
#include <QString>

namespace waymark {

/// A new unique id: `prefix`, an underscore and a UUIDv7 (RFC 9562, section 5.7) in 32 hexadecimal digits.
/// Ids made later sort later (to the millisecond).
QString newUid(const char *prefix);

/// A strong id: an AccountId can never be passed for a ContactId. `Tag` has a `static constexpr const char
/// *prefix`. An empty id means "none".
template <class Tag>
class Id
{
public:
    Id() = default;
    explicit Id(QString value) : m_value(std::move(value)) {}

    /// A new id that no other device makes.
    static Id create() { return Id(newUid(Tag::prefix)); }

    const QString &toString() const { return m_value; }
    bool isEmpty() const { return m_value.isEmpty(); }
    explicit operator bool() const { return !m_value.isEmpty(); }

    bool operator==(const Id &) const = default;
    bool operator<(const Id &other) const { return m_value < other.m_value; }

    friend size_t qHash(const Id &id, size_t seed = 0) noexcept { return ::qHash(id.m_value, seed); }

private:
    QString m_value;
};

} // namespace waymark
