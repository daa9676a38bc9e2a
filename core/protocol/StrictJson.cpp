// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "core/protocol/StrictJson.h"

#include <QByteArrayView>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonParseError>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace waymark {

namespace {

struct Shape
{
    int depth = 0;             ///< The deepest.
    qint64 members = 0;        ///< How many "name: value" there are.
    qint64 lists = 0;          ///< Arrays and objects.
    qint64 values = 0;         ///< What stands behind a comma, a name or a bracket.
    bool hasNameTwice = false; ///< An object has two members of the same name.
    bool isNamesKnown = true;  ///< Else two names may be the same that are written in different ways.
};

/// Counts without building anything: what is inside of strings does not count. Of what is no JSON it may say
/// anything.
class ShapeReader
{
public:
    explicit ShapeReader(const QByteArray &bytes) : m_bytes(bytes) {}

    Shape read()
    {
        for (qsizetype i = 0; i < m_bytes.size(); ++i) {
            const char c = m_bytes.at(i);
            if (c == '"')
                i = endOfString(i + 1);
            else if (c == '[' || c == '{')
                open();
            else if (c == ']' || c == '}')
                close();
            else if (c == ':')
                takeName();
            m_shape.values += c == ',' || c == ':' || c == '[' || c == '{';
        }
        return m_shape;
    }

private:
    /// So many names of open objects are looked at; where there are more, the tree is gone through.
    static constexpr std::size_t mostNames = 20'000;
    static constexpr int mostLevels = 1'000;

    qsizetype endOfString(qsizetype begin)
    {
        m_isEscaped = false;
        qsizetype end = begin;
        for (; end < m_bytes.size() && m_bytes.at(end) != '"'; ++end) {
            if (m_bytes.at(end) == '\\') {
                m_isEscaped = true;
                ++end;
            }
        }
        m_string = QByteArrayView(m_bytes).sliced(begin, std::min(end, m_bytes.size()) - begin);
        return end;
    }
    void open()
    {
        if (++m_depth <= mostLevels)
            m_begins.push_back(m_names.size());
        else
            m_shape.isNamesKnown = false;
        m_shape.depth = std::max(m_shape.depth, m_depth);
        ++m_shape.lists;
    }
    void takeName()
    {
        ++m_shape.members;
        m_shape.isNamesKnown = m_shape.isNamesKnown && !m_isEscaped && m_names.size() < mostNames;
        if (m_shape.isNamesKnown)
            m_names.push_back(m_string);
    }
    void close()
    {
        if (--m_depth >= mostLevels || m_begins.empty())
            return;
        const auto begin = m_names.begin() + std::ptrdiff_t(m_begins.back());
        std::sort(begin, m_names.end(), [](QByteArrayView a, QByteArrayView b) { return a.compare(b) < 0; });
        m_shape.hasNameTwice =
            m_shape.hasNameTwice || std::adjacent_find(begin, m_names.end()) != m_names.end();
        m_names.erase(begin, m_names.end());
        m_begins.pop_back();
    }

    const QByteArray &m_bytes;
    Shape m_shape;
    int m_depth = 0;
    QByteArrayView m_string; ///< The last one.
    bool m_isEscaped = false;
    std::vector<QByteArrayView> m_names; ///< Of the objects that are open.
    std::vector<std::size_t> m_begins;   ///< Where those of each begin.
};

/// What Qt's tree takes, about: 16 bytes an element, which grow by doubling, and for an array or object of
/// its own its container and two lists. Texts are in it as they are written.
qint64 treeBytesOf(const Shape &shape, const QByteArray &bytes)
{
    return 130 * shape.lists + 24 * shape.values + bytes.size();
}

qint64 membersOf(const QJsonValue &value)
{
    qint64 members = 0;
    if (value.isArray()) {
        for (const auto &item : value.toArray())
            members += membersOf(item);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        members = object.size();
        for (const auto &item : object)
            members += membersOf(item);
    }
    return members;
}

} // namespace

tl::expected<QJsonDocument, QString> readStrictJson(const QByteArray &bytes, int maxDepth)
{
    const Shape shape = ShapeReader(bytes).read();
    if (shape.depth > maxDepth)
        return tl::unexpected<QString>(QStringLiteral("It is deeper than %1 levels.").arg(maxDepth));
    if (treeBytesOf(shape, bytes) > mostTreeBytes)
        return tl::unexpected<QString>(QStringLiteral("It has too many values."));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return tl::unexpected<QString>(
            QStringLiteral("%1, at byte %2.").arg(error.errorString()).arg(error.offset));
    // Qt keeps the last of two members with the same name; who reads it elsewhere may keep the first.
    const bool hasNameTwice = shape.isNamesKnown
                                  ? shape.hasNameTwice
                                  : shape.members != (document.isArray() ? membersOf(document.array())
                                                                         : membersOf(document.object()));
    if (hasNameTwice)
        return tl::unexpected<QString>(QStringLiteral("An object has the same name twice."));
    return document;
}

} // namespace waymark
