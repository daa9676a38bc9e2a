// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/store/erasure/ErasedPerson.h"

#include <QCoreApplication>

namespace waymark {

namespace {

/// What is said to the person.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(waymark::ErasedPerson)
};

constexpr auto options =
    QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;

/// One letter alone says nothing.
constexpr qsizetype shortestName = 2;

/// As a JSON text or a plain one has it, with any blank for a blank.
QString shapeOf(const QString &text)
{
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    QStringList shapes;
    for (const QString &word : words)
        shapes.append(QRegularExpression::escape(word));
    return shapes.join(QStringLiteral("\\s+"));
}

QString wholeWord(const QString &shape)
{
    return QStringLiteral("(?<![\\p{L}\\p{N}])(?:%1)(?![\\p{L}\\p{N}])").arg(shape);
}

QRegularExpression addressShape(const QString &address)
{
    // In a link the at sign may be written as its code (RFC 3986). What goes on is somebody else's address.
    QString shape = QRegularExpression::escape(address);
    shape.replace(QStringLiteral("\\@"), QStringLiteral("(?:@|%40)"));
    return QRegularExpression(
        QStringLiteral("(?<![\\p{L}\\p{N}._%+-])%1(?![\\p{L}\\p{N}-])(?!\\.[\\p{L}\\p{N}])").arg(shape),
        options);
}

QRegularExpression nameShape(const QString &first, const QString &last)
{
    if (first.isEmpty() || last.isEmpty())
        return {};
    const QString one = shapeOf(first);
    const QString other = shapeOf(last);
    return QRegularExpression(wholeWord(QStringLiteral("%1\\s+%2|%2\\s*,?\\s+%1").arg(one, other)), options);
}

QRegularExpression wordShape(const QString &first, const QString &last)
{
    QStringList shapes;
    for (const QString &name : {first, last}) {
        if (name.size() >= shortestName)
            shapes.append(shapeOf(name));
    }
    return shapes.isEmpty() ? QRegularExpression()
                            : QRegularExpression(wholeWord(shapes.join(u'|')),
                                                 QRegularExpression::UseUnicodePropertiesOption);
}

/// LIKE knows no other letters' cases than those of ASCII: any letter may stand in their place.
QString pattern(const QString &text)
{
    QString shape;
    for (const QChar letter : text)
        shape += letter.unicode() < 0x80 && letter != u' ' ? letter
                 : letter == u' '                          ? QChar(u'%')
                                                           : QChar(u'_');
    return u'%' + shape + u'%';
}

QString replaced(QString text, const QRegularExpression &shape)
{
    return shape.pattern().isEmpty() ? text : text.replace(shape, ErasedPerson::mark());
}

} // namespace

ErasedPerson::ErasedPerson(const Contact &contact, bool nameIsShared)
    : m_address(contact.email.trimmed()), m_firstName(contact.firstName.simplified()),
      m_lastName(contact.lastName.simplified()),
      m_addressShape(m_address.isEmpty() ? QRegularExpression() : addressShape(m_address)),
      m_nameShape(nameIsShared ? QRegularExpression() : nameShape(m_firstName, m_lastName)),
      m_wordShape(wordShape(m_firstName, m_lastName))
{
}

QString ErasedPerson::mark()
{
    return Words::tr("[erased]");
}

QStringList ErasedPerson::addressPatterns() const
{
    if (m_address.isEmpty())
        return {};
    QString coded = m_address;
    coded.replace(u'@', QStringLiteral("%40"));
    return {pattern(m_address), pattern(coded)};
}

QStringList ErasedPerson::namePatterns() const
{
    if (m_nameShape.pattern().isEmpty())
        return {};
    const QString first = pattern(m_firstName);
    const QString last = pattern(m_lastName);
    return {first + last.mid(1), last + first.mid(1)};
}

QString ErasedPerson::withoutAddress(const QString &text) const
{
    return replaced(text, m_addressShape);
}

QString ErasedPerson::withoutPerson(const QString &text) const
{
    return replaced(withoutAddress(text), m_nameShape);
}

QString ErasedPerson::withoutNames(const QString &text) const
{
    return replaced(withoutPerson(text), m_wordShape);
}

} // namespace waymark
