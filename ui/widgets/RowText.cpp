// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Waymark authors
#include "ui/widgets/RowText.h"

#include <QCache>
#include <QCoreApplication>
#include <QFont>
#include <QFontMetrics>
#include <QPainter>
#include <QSize>
#include <QStaticText>

namespace waymark::rowtext {

namespace {

/// What a screen full of rows has, several times.
constexpr int mostLines = 2000;

/// A text that is not elided has no room.
struct Key
{
    QString text;
    QFont font;
    int room = 0;
    Qt::TextElideMode elide = Qt::ElideNone;

    bool operator==(const Key &) const = default;
};

size_t qHash(const Key &key, size_t seed = 0)
{
    return qHashMulti(seed, key.text, key.font, key.room, int(key.elide));
}

struct Line
{
    QStaticText text;
    QSize size;
};

/// Of the GUI's thread. Lines hold engines of fonts, which are not to outlive the application.
QCache<Key, Line> &keptLines()
{
    static QCache<Key, Line> lines(mostLines);
    [[maybe_unused]] static const bool cleared = (qAddPostRoutine([] { lines.clear(); }), true);
    return lines;
}

Line &known(const Key &key)
{
    if (Line *line = keptLines().object(key))
        return *line;
    const QFontMetrics metrics(key.font);
    const QString shown = key.room > 0 ? metrics.elidedText(key.text, key.elide, key.room) : key.text;
    auto *line = new Line{QStaticText(shown), {metrics.horizontalAdvance(shown), metrics.height()}};
    line->text.setTextFormat(Qt::PlainText);
    keptLines().insert(key, line);
    return *line;
}

} // namespace

int width(const QString &text, const QFont &font)
{
    return text.isEmpty() ? 0 : known({text, font}).size.width();
}

void paint(QPainter &painter, const QRect &place, Qt::Alignment alignment, const QString &text,
           const QFont &font, Qt::TextElideMode elide)
{
    if (text.isEmpty() || place.width() <= 0)
        return;
    const bool fits = width(text, font) <= place.width();
    Line &line = known(fits ? Key{text, font} : Key{text, font, place.width(), elide});
    const int left =
        alignment.testFlag(Qt::AlignRight) ? place.x() + place.width() - line.size.width() : place.x();
    painter.setFont(font);
    painter.drawStaticText(QPointF(left, place.y() + (place.height() - line.size.height()) / 2.0), line.text);
}

} // namespace waymark::rowtext
