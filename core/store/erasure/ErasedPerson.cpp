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

/// In JSON the sign of a line end, a tab or another control character ends in a letter or a digit
/// (RFC 8259, section 7), behind which a word begins all the same.
const QString behindSign = QStringLiteral("(?<=\\\\[nrtbf])|(?<=\\\\u00[01][0-9A-Fa-f])");

/// As a JSON text or a plain one has it, with any blank or line end for a blank.
const QString blank = QStringLiteral("(?:\\s|\\\\[nrt])+");

QString shapeOf(const QString &text)
{
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    QStringList shapes;
    for (const QString &word : words)
        shapes.append(QRegularExpression::escape(word));
    return shapes.join(blank);
}

QString wholeWord(const QString &shape)
{
    return QStringLiteral("(?:(?<![\\p{L}\\p{N}])|%2)(?:%1)(?![\\p{L}\\p{N}])").arg(shape, behindSign);
}

QRegularExpression addressShape(const QStringList &addresses)
{
    QStringList shapes;
    for (const QString &address : addresses)
        shapes.append(QRegularExpression::escape(address));
    if (shapes.isEmpty())
        return {};
    // In a link the at sign may be written as its code (RFC 3986). What goes on is somebody else's address.
    const QString shape = shapes.join(u'|').replace(QStringLiteral("\\@"), QStringLiteral("(?:@|%40)"));
    return QRegularExpression(QStringLiteral("(?:(?<![\\p{L}\\p{N}._%+-])|%2)(?:%1)(?![\\p{L}\\p{N}-])"
                                             "(?!\\.[\\p{L}\\p{N}])")
                                  .arg(shape, behindSign),
                              options);
}

QRegularExpression nameShape(const QString &first, const QString &last)
{
    if (first.isEmpty() || last.isEmpty())
        return {};
    const QString one = shapeOf(first);
    const QString other = shapeOf(last);
    return QRegularExpression(wholeWord(QStringLiteral("%1%3%2|%2\\s*,?%3%1").arg(one, other, blank)),
                              options);
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

ErasedPerson::ErasedPerson(const Contact &contact, bool nameIsShared, const QStringList &formerAddresses)
    : m_addresses(formerAddresses + QStringList{contact.email.trimmed()}),
      m_firstName(contact.firstName.simplified()), m_lastName(contact.lastName.simplified()),
      m_nameShape(nameIsShared ? QRegularExpression() : nameShape(m_firstName, m_lastName)),
      m_wordShape(wordShape(m_firstName, m_lastName))
{
    m_addresses.removeAll(QString());
    m_addressShape = addressShape(m_addresses);
}

QString ErasedPerson::mark()
{
    return Words::tr("[erased]");
}

QStringList ErasedPerson::addressPatterns() const
{
    QStringList patterns;
    for (const QString &address : m_addresses) {
        QString coded = address;
        coded.replace(u'@', QStringLiteral("%40"));
        patterns += {pattern(address), pattern(coded)};
    }
    return patterns;
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
